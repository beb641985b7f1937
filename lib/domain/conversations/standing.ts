import { assignedAgent, type Conversation } from "./conversation";

/** What commands rest on: where one of these moved on, they may have come too late. */
export interface Standing {
  state: Conversation["state"];
  startTs: number;
  skillId: string;
  assignedTo: string | undefined;
  lastAgentMsgTs: number | undefined;
}

export function standingOf(conversation: Conversation): Standing {
  const { state, startTs, skillId, lastAgentMsgTs } = conversation;
  return { state, startTs, skillId, assignedTo: assignedAgent(conversation)?.id, lastAgentMsgTs };
}

/**
 * How the conversation moved on since a command was decided on, as a sentence; undefined when it did
 * not. What the consumer says, and what the controller bot itself did, makes no command late.
 */
export function movedOn(then: Standing, conversation: Conversation): string | undefined {
  const now = standingOf(conversation);
  if (then.startTs !== now.startTs) return "It was opened anew meanwhile.";
  if (then.state !== now.state) return "It was closed meanwhile.";
  if (then.skillId !== now.skillId) return `It was routed to the skill ${now.skillId} meanwhile.`;
  if (then.lastAgentMsgTs !== now.lastAgentMsgTs) return "An agent answered meanwhile.";
  if (then.assignedTo === now.assignedTo) return undefined;
  return now.assignedTo === undefined
    ? "Its agent left it meanwhile."
    : `The agent ${now.assignedTo} took it meanwhile.`;
}
