import { z } from "zod";
import type { Change } from "./change";
import { assignedAgent, type Conversation, conversation } from "./conversation";

/** What commands rest on: where one of these moved on, they may have come too late. */
export const standing = conversation
  .pick({ state: true, startTs: true, skillId: true, lastAgentMsgTs: true })
  .extend({ assignedTo: z.string().optional() });
export type Standing = z.infer<typeof standing>;

export function standingOf(current: Conversation): Standing {
  const { state, startTs, skillId, lastAgentMsgTs } = current;
  return { state, startTs, skillId, assignedTo: assignedAgent(current)?.id, lastAgentMsgTs };
}

/**
 * How the conversation moved on since a command was decided on, as a sentence; undefined when it did
 * not. What the consumer says, and what the controller bot itself did, makes no command late.
 */
export function movedOn(then: Standing, current: Conversation): string | undefined {
  const now = standingOf(current);
  if (then.startTs !== now.startTs) return "It was opened anew meanwhile.";
  if (then.state !== now.state) return "It was closed meanwhile.";
  if (then.skillId !== now.skillId) return `It was routed to the skill ${now.skillId} meanwhile.`;
  if (then.lastAgentMsgTs !== now.lastAgentMsgTs) return "An agent answered meanwhile.";
  if (then.assignedTo === now.assignedTo) return undefined;
  return now.assignedTo === undefined
    ? "Its agent left it meanwhile."
    : `The agent ${now.assignedTo} took it meanwhile.`;
}

/** Whether commands that were decided on before a change may be too late after it. */
export function movesOn(change: Change): boolean {
  switch (change.type) {
    case "opened":
    case "closed":
    case "routed":
      return true;
    case "joined":
    case "left":
      return change.participant.role === "ASSIGNED_AGENT";
    case "message":
      return change.by.role !== "CONSUMER" && change.by.role !== "CONTROLLER";
    default:
      return false;
  }
}
