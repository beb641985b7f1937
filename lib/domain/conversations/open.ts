import type { ChangeOf } from "./change";
import { type Conversation, closedAt } from "./conversation";
import { ImpossibleChange, mustNotRunBackwards } from "./impossible-change";
import { inOffHours } from "./off-hours";
import { noSkill } from "./payload";
import { type Advanced, raising } from "./raising";
import type { ConversationRules } from "./rules";

/** What is known of the consumer's conversation before this one. */
export interface Before {
  closedTs: number;
  autoClosed: boolean;
}

/** For so long after an automatic close a new conversation of somebody known goes on with the old. */
export const goesOnForMs = 48 * 60 * 60 * 1_000;

/** A conversation that a consumer opens, or opens anew. */
export function open(
  existing: Conversation | null,
  change: ChangeOf<"opened">,
  rules: ConversationRules,
  { convId, before: given }: { convId: string; before: Before | undefined },
): Advanced {
  if (existing?.state === "OPEN")
    throw new ImpossibleChange("type", "The conversation is open already.");
  if (existing) mustNotRunBackwards(existing, change);
  const { at, consumer, campaign, context, skillId = noSkill } = change;
  const before = existing
    ? { closedTs: closedAt(existing), autoClosed: existing.autoClosed }
    : given;
  const offHours = inOffHours(rules.skills, skillId, at);
  const first = change.firstConversation ?? before === undefined;
  const conversation: Conversation = {
    convId,
    version: (existing?.version ?? 0) + 1,
    state: "OPEN",
    consumer,
    ...(campaign ? { campaign } : {}),
    ...(context ? { context } : {}),
    startTs: at,
    lastTs: at,
    firstConversation: first,
    openedInOffHours: offHours,
    skillId,
    ttr: { ttrType: "NORMAL", value: rules.responseTimes.normal },
    participants: [{ id: consumer.id, role: "CONSUMER" }],
    autoClosed: false,
    silentSince: { queue: at },
  };
  const resumed = before?.autoClosed === true && at - before.closedTs < goesOnForMs;
  const raise = raising(null, conversation, change, rules);
  if (!(resumed && consumer.authenticated)) {
    const kind = "CONSUMER_OPEN_NEW_CONVERSATION";
    const offered = offHours ? "_OFF_HOURS" : "";
    raise.event("controllerbot_messaging_new_conversation", {
      kind: resumed ? `${kind}_AFTER_AUTOCLOSE` : `${kind}${first ? "_FIRST_TIME" : ""}${offered}`,
      originator: { id: consumer.id, role: "CONSUMER" },
    });
  }
  return { conversation, events: raise.events() };
}
