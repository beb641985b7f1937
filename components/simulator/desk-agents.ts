import { assignedAgent, type Conversation } from "@/lib/domain/conversations/conversation";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";
import { skillName } from "./people";

/** What an agent is to the conversation in sight. */
export type Standing = "assigned" | "joined" | "proposed" | "none";

export interface DeskAgent {
  id: string;
  name: string;
  standing: Standing;
  /** whether they serve the conversation's skill */
  serves: boolean;
  /** open conversations that they have */
  load: number;
  /** how many they take at once; absent where nobody said */
  capacity: number | undefined;
  skills: string;
}

/** Every agent of the account, those who have to do with the conversation first. */
export function deskAgents(
  rules: Pick<SimulatedRules, "agents" | "skills">,
  conversations: Readonly<Record<string, Conversation>>,
  convId: string | undefined,
): DeskAgent[] {
  const conversation = convId === undefined ? undefined : conversations[convId];
  const open = Object.values(conversations).filter(({ state }) => state === "OPEN");
  const agents = rules.agents.map(({ id, name, capacity, skillIds }): DeskAgent => {
    const serves = conversation !== undefined && skillIds.includes(conversation.skillId);
    return {
      id,
      name,
      standing: standingOf(id, conversation),
      serves,
      load: open.filter((each) => assignedAgent(each)?.id === id).length,
      capacity,
      skills: skillIds.map((skillId) => skillName(skillId, rules)).join(", "),
    };
  });
  const rank = (agent: DeskAgent) =>
    ["assigned", "joined", "proposed", "none"].indexOf(agent.standing) * 2 + (agent.serves ? 0 : 1);
  return agents.sort((a, b) => rank(a) - rank(b));
}

function standingOf(id: string, conversation: Conversation | undefined): Standing {
  if (!conversation || conversation.state === "CLOSE") return "none";
  const role = conversation.participants.find((one) => one.id === id && one.role !== "CONSUMER");
  if (role) return role.role === "ASSIGNED_AGENT" ? "assigned" : "joined";
  return conversation.proposedAgentId === id ? "proposed" : "none";
}
