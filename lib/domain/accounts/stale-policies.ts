import { z } from "zod";

export const latenesses = ["apply", "drop", "flag"] as const;
const policy = z.enum(latenesses);

/** What becomes of a command that comes too late: it is carried out, dropped, or carried out and marked. */
export const stalePolicies = z.object({
  automaticMessage: policy,
  systemMessage: policy,
  transfer: policy,
  closeConversation: policy,
});
export type StalePolicies = z.infer<typeof stalePolicies>;
