import {
  ArrowRight,
  Flame,
  FlameKindling,
  Hourglass,
  Lock,
  type LucideIcon,
  MessageCirclePlus,
  MessageSquareText,
  Timer,
  UserRoundMinus,
  UserRoundPlus,
} from "lucide-react";
import type { Change } from "@/lib/domain/conversations/change";
import { assignedAgent, type Conversation } from "@/lib/domain/conversations/conversation";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";
import { consumerName, participantName, skillName } from "./people";

/** A change as a sentence: who, and what they do. */
export interface ChangeWords {
  icon: LucideIcon;
  who: string;
  does: string;
}

type Rules = Pick<SimulatedRules, "agents" | "skills">;

const closedBy = { AGENT: "The agent", CONSUMER: "The consumer", SYSTEM: "The system" } as const;

/** `conversation`: as it is by now, for who its consumer and its agent are. */
export function changeWords(
  change: Change,
  rules: Rules,
  conversation: Pick<Conversation, "consumer" | "participants"> | undefined,
): ChangeWords {
  const consumer = conversation ? consumerName(conversation.consumer.id) : "The consumer";
  const agent = conversation && assignedAgent(conversation);
  const agentWords = agent ? participantName(agent, rules) : "The agent";
  switch (change.type) {
    case "opened":
      return {
        icon: MessageCirclePlus,
        who: consumerName(change.consumer.id),
        does: `opens a conversation in ${skillName(change.skillId ?? "-1", rules)}`,
      };
    case "message":
      return {
        icon: MessageSquareText,
        who: participantName(change.by, rules),
        does: `writes “${change.text}”`,
      };
    case "urgentMarked":
      return { icon: Flame, who: consumer, does: "marks it urgent" };
    case "urgentUnmarked":
      return { icon: FlameKindling, who: consumer, does: "takes the urgent mark back" };
    case "responseTimeSet":
      return {
        icon: Timer,
        who: agentWords,
        does: `promises an answer within ${secondsWords(change.seconds)}`,
      };
    case "joined":
      return {
        icon: UserRoundPlus,
        who: participantName(change.participant, rules),
        does: joins[change.participant.role] ?? "joins the conversation",
      };
    case "left":
      return {
        icon: UserRoundMinus,
        who: participantName(change.participant, rules),
        does:
          change.participant.role === "ASSIGNED_AGENT"
            ? "gives it back to the queue"
            : "leaves the conversation",
      };
    case "routed": {
      const proposed = change.agentId
        ? `, proposing ${participantName({ id: change.agentId, role: "AGENT" }, rules)}`
        : "";
      return {
        icon: ArrowRight,
        who: agentWords,
        does: `transfers it to ${skillName(change.skillId, rules)}${proposed}`,
      };
    }
    case "closed":
      return {
        icon: Lock,
        who: change.by === "CONSUMER" ? consumer : closedBy[change.by],
        does: change.automatically
          ? "closes the conversation automatically"
          : change.by === "CONSUMER"
            ? "ends the conversation"
            : "closes the conversation",
      };
    case "tick":
      return { icon: Hourglass, who: "Time", does: "passes" };
  }
}

const joins: Partial<Record<string, string>> = {
  ASSIGNED_AGENT: "takes the conversation",
  MANAGER: "joins the conversation as manager",
};

/** "5 min", "45 s", "2 h" */
export function secondsWords(seconds: number): string {
  if (seconds % 3_600 === 0) return `${seconds / 3_600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
