import { z } from "zod";

export const effectStatuses = [
  "carried_out",
  "ignored", // a second command of its type, or one that the account does not allow
  "invalid", // not a command, or an incomplete one
  "replaced", // the automatic message, by a systemMessage
  "suppressed", // the automatic message, by an empty text
  "dropped_stale",
  "flagged_stale",
] as const;

/** What one command, or the account's automatic message, does or would do to the conversation. */
export const effect = z.object({
  /** a command's type, whatever type was given, or `automaticMessage` */
  type: z.string(),
  status: z.enum(effectStatuses),
  /** the command as the function gave it; carried out, as it is carried out */
  command: z.unknown().optional(),
  /** what is, or would have been, written into the conversation */
  text: z.string().optional(),
  /** why it is not carried out, or only in part, or why the automatic message is sent; a sentence */
  reason: z.string().optional(),
  /** where in the answer it stood, such as `[2].type`; absent for the automatic message */
  path: z.string().optional(),
  /** the line of the source that wrote it, where that is certain */
  line: z.number().int().optional(),
});
export type Effect = z.infer<typeof effect>;
