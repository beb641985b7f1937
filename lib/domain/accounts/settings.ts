import { z } from "zod";
import { allowedHost } from "../egress/allowed-host";
import { type EventId, eventIds } from "../events/catalog";
import { officeHours } from "./office-hours";
import { stalePolicies } from "./stale-policies";
import { idleTimes, responseTimes } from "./waiting";

export const skill = z.object({ id: z.string(), name: z.string(), officeHours });
export type Skill = z.infer<typeof skill>;

export const agent = z.object({
  id: z.string(),
  name: z.string(),
  skillIds: z.array(z.string()),
  /** how many conversations they take at once */
  capacity: z.number().int().min(1).max(100).optional(),
});
export type Agent = z.infer<typeof agent>;

/** What an account decides for all its conversations and functions. */
export const accountSettings = z.object({
  /** events fire only while this is on */
  controllerBot: z.boolean(),
  skills: z.array(skill),
  agents: z.array(agent),
  /** the default text per event; an event without one sends nothing */
  automaticMessages: z.partialRecord(z.enum(eventIds), z.string()),
  /** texts for some kinds of an event, by cbotEventType, instead of the event's own; "" sends nothing */
  messagesByKind: z.record(z.string(), z.string()),
  /** whether a `transfer` may name an agent */
  transferToAgent: z.boolean(),
  /** what a result of `[]` means: the automatic message is sent, or nothing happens */
  emptyArray: z.enum(["automaticMessage", "nothing"]),
  /** how long a silence may last before it raises an event */
  idleTimes,
  responseTimes,
  /** what becomes of commands that come too late */
  stalePolicies,
  /** where effects on conversations are told, signed with one of the account's secrets; null for nowhere */
  effectsWebhook: z
    .object({ url: z.url({ protocol: /^https?$/ }), secretName: z.string() })
    .nullable(),
  /** whether Deploy opens the review first */
  reviewBeforeDeploy: z.boolean(),
  /** where the account's live platform tells its addresses, for the toolbelt; null or absent without one */
  platformBase: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  /** the only hosts that functions may call */
  allowedHosts: z.array(allowedHost),
});
export type AccountSettings = z.infer<typeof accountSettings>;

/** The part of the settings that decides what an answer does to a conversation. */
export type AnswerRules = Pick<
  AccountSettings,
  "automaticMessages" | "messagesByKind" | "transferToAgent" | "emptyArray"
>;

/** The text of the event's kind where it has one of its own, which may be none; else the event's. */
export function automaticMessageFor(
  { automaticMessages, messagesByKind }: Pick<AnswerRules, "automaticMessages" | "messagesByKind">,
  eventId: EventId,
  kind?: string,
): string | undefined {
  // A payload may call its kind "constructor".
  const own = kind !== undefined && Object.hasOwn(messagesByKind, kind);
  const text = own ? messagesByKind[kind] : automaticMessages[eventId];
  return text?.trim() ? text : undefined;
}
