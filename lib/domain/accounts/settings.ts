import { z } from "zod";
import { allowedHost } from "../egress/allowed-host";
import { type EventId, eventIds } from "../events/catalog";
import { officeHours } from "./office-hours";

export const skill = z.object({ id: z.string(), name: z.string(), officeHours });
export type Skill = z.infer<typeof skill>;

export const agent = z.object({ id: z.string(), name: z.string(), skillIds: z.array(z.string()) });

/** What an account decides for all its conversations and functions. */
export const accountSettings = z.object({
  /** events fire only while this is on */
  controllerBot: z.boolean(),
  skills: z.array(skill),
  agents: z.array(agent),
  /** the default text per event; an event without one sends nothing */
  automaticMessages: z.partialRecord(z.enum(eventIds), z.string()),
  /** whether a `transfer` may name an agent */
  transferToAgent: z.boolean(),
  /** what a result of `[]` means: the automatic message is sent, or nothing happens */
  emptyArray: z.enum(["automaticMessage", "nothing"]),
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
  "automaticMessages" | "transferToAgent" | "emptyArray"
>;

export function automaticMessageFor(
  settings: Pick<AccountSettings, "automaticMessages">,
  eventId: EventId,
): string | undefined {
  return settings.automaticMessages[eventId]?.trim()
    ? settings.automaticMessages[eventId]
    : undefined;
}
