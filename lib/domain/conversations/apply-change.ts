import { type ChangeOf } from "./change";
import {
  assignedAgent,
  type Conversation,
  mostParticipants,
  type Participant,
} from "./conversation";
import { ImpossibleChange } from "./impossible-change";
import type { ConversationRules } from "./rules";
import { afterMessage, afterMove } from "./silence";

// What each change does to `next`, a copy of the conversation that it finds.

export function write(
  conversation: Conversation,
  next: Conversation,
  { by, at }: ChangeOf<"message">,
): void {
  const known = conversation.participants.some(({ id, role }) => id === by.id && role === by.role);
  if (!known && by.role !== "CONTROLLER") {
    throw new ImpossibleChange("by", `${by.id} takes no part in it as ${by.role}.`);
  }
  next.lastMessage = { ts: at, by };
  if (by.role === "CONSUMER") next.lastConsumerMsgTs = at;
  else if (by.role !== "CONTROLLER") next.lastAgentMsgTs = at;
  next.silentSince = afterMessage(conversation, { role: by.role, at });
}

/** Moves it to a queue, or proposes it to an agent; answers who let go of it. */
export function route(
  conversation: Conversation,
  next: Conversation,
  { skillId, agentId, release, at }: ChangeOf<"routed">,
): Participant | undefined {
  if (skillId === conversation.skillId) {
    if (agentId === undefined) {
      throw new ImpossibleChange("skillId", `It is in the skill ${skillId} already.`);
    }
  } else {
    next.oldSkillId = conversation.skillId;
    next.skillId = skillId;
  }
  if (agentId === undefined) delete next.proposedAgentId;
  else next.proposedAgentId = agentId;
  const released = release ? assignedAgent(conversation) : undefined;
  if (released) {
    next.participants = conversation.participants.filter((one) => one !== released);
    next.backToQueueTs = at;
  }
  if (!assignedAgent(next)) next.silentSince = afterMove(next, at);
  return released;
}

/** Sets how soon an answer is due; answers which kind of event that is, and who caused it. */
export function respond(
  { ttr, participants, consumer }: Conversation,
  next: Conversation,
  change: ChangeOf<"urgentMarked" | "urgentUnmarked" | "responseTimeSet">,
  { responseTimes }: ConversationRules,
): { kind: string; originator: Participant | undefined } {
  if (change.type === "responseTimeSet") {
    next.ttr = { ttrType: "CUSTOM", value: change.seconds };
    next.manualETTR = change.at + change.seconds * 1_000;
    return { kind: "AGENT_UPDATED_RESPONSE_TIME", originator: assignedAgent({ participants }) };
  }
  const urgent = change.type === "urgentMarked";
  if ((ttr.ttrType === "URGENT") === urgent) {
    throw new ImpossibleChange(
      "type",
      urgent ? "It is marked as urgent already." : "It is not marked as urgent.",
    );
  }
  next.ttr = urgent
    ? { ttrType: "URGENT", value: responseTimes.urgent }
    : { ttrType: "NORMAL", value: responseTimes.normal };
  return {
    kind: urgent ? "CONSUMER_ASKED_URGENT_RESPONSE_TIME" : "CONSUMER_CANCELED_URGENT_RESPONSE_TIME",
    originator: { id: consumer.id, role: "CONSUMER" },
  };
}

/** Lets somebody join or leave; answers which kind of event that is. */
export function take(
  { participants }: Conversation,
  next: Conversation,
  { type, participant, at }: ChangeOf<"joined" | "left">,
): string | undefined {
  const { id, role } = participant;
  const here = participants.some((one) => one.id === id && one.role === role);
  if (type === "joined") {
    if (here)
      throw new ImpossibleChange("participant", `${id} takes part in it as ${role} already.`);
    const taken = assignedAgent({ participants });
    if (role === "ASSIGNED_AGENT" && taken) {
      throw new ImpossibleChange(
        "participant",
        `It is assigned to ${taken.id}, who has to leave first.`,
      );
    }
    if (participants.length >= mostParticipants) {
      throw new ImpossibleChange("participant", `At most ${mostParticipants} take part in one.`);
    }
    next.participants = [...participants, participant];
  } else {
    if (!here) throw new ImpossibleChange("participant", `${id} takes no part in it as ${role}.`);
    next.participants = participants.filter((one) => one.id !== id || one.role !== role);
  }
  if (role === "ASSIGNED_AGENT") {
    next.silentSince = afterMove(next, at);
    delete next.proposedAgentId;
    if (type === "left") next.backToQueueTs = at;
    return type === "joined" ? "YOU_ARE_CONNECTED_TO" : "BACK_TO_QUEUE";
  }
  if (role !== "AGENT" && role !== "MANAGER") return undefined;
  return type === "joined" ? "ANOTHER_AGENT_JOINED_CONVERSATION" : "JOINED_AGENT_LEFT_CONVERSATION";
}
