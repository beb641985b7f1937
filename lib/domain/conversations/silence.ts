import { inMilliseconds } from "../accounts/waiting";
import { assignedAgent, type Conversation, type Silence, silences } from "./conversation";
import type { ConversationRules } from "./rules";

type Silent = Conversation["silentSince"];

/** Whoever writes ends their own silence; from then on the other side is waited for. */
export function afterMessage(
  before: Pick<Conversation, "participants" | "silentSince">,
  { role, at }: { role: string; at: number },
): Silent {
  const { queue } = before.silentSince;
  // What a bot says is nobody's answer.
  if (role === "CONTROLLER") return before.silentSince;
  if (!assignedAgent(before)) return { queue: queue ?? at };
  return role === "CONSUMER" ? { agent: at } : { consumer: at };
}

/** Where it stands with waiting after participants or the queue changed. */
export function afterMove(
  after: Pick<Conversation, "participants" | "lastConsumerMsgTs" | "lastAgentMsgTs">,
  at: number,
): Silent {
  if (!assignedAgent(after)) return { queue: at };
  const { lastConsumerMsgTs: theirs, lastAgentMsgTs: ours = -1 } = after;
  return theirs !== undefined && theirs > ours ? { agent: at } : {};
}

/** The silences that have lasted too long by a time, in the order in which they are told. */
export function overdue(
  { silentSince }: Pick<Conversation, "silentSince">,
  at: number,
  { idleTimes }: Pick<ConversationRules, "idleTimes">,
): Silence[] {
  return silences.filter((silence) => {
    const since = silentSince[silence];
    return since !== undefined && at - since >= inMilliseconds(idleTimes[silence]);
  });
}

/** When the next silence will have lasted too long, if nothing else happens; undefined for never. */
export function nextOverdue(
  { silentSince, state }: Pick<Conversation, "silentSince" | "state">,
  { idleTimes }: Pick<ConversationRules, "idleTimes">,
): number | undefined {
  if (state === "CLOSE") return undefined;
  const times = silences.flatMap((silence) => {
    const since = silentSince[silence];
    return since === undefined ? [] : [since + inMilliseconds(idleTimes[silence])];
  });
  return times.length > 0 ? Math.min(...times) : undefined;
}

export const silenceKinds = {
  queue: "CONV_AWAITING_IN_QUEUE",
  agent: "AGENT_NON_RESPONSIVE",
  consumer: "CONSUMER_NON_RESPONSIVE",
} as const satisfies Record<Silence, string>;
