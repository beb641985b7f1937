import { z } from "zod";
import { type Change, change, changeTime } from "../conversations/change";
import { answerers, latencies } from "./answerer";
import { simulatedRules } from "./rules";

/** Later than any change may be, nothing could happen at it. */
const at = changeTime;

const convId = z
  .string()
  .min(1)
  .max(200)
  // An own property of this name would be somebody's prototype.
  .refine((id) => id !== "__proto__", "This id cannot be used.");

/** What a person does in the simulator. `at` is the virtual time, which never runs backwards. */
export const action = z.discriminatedUnion("type", [
  /** a consumer or an agent does something; the change's own time is this one */
  z.object({ type: z.literal("change"), at, convId, change }),
  /** the clock is moved to `at`; everything that falls due before happens on the way, in its order */
  z.object({ type: z.literal("clock"), at }),
  /** other code, other latencies or other rules from here on; what is not given stays */
  z.object({
    type: z.literal("setUp"),
    at,
    answerers: answerers.optional(),
    latencies: latencies.optional(),
    rules: simulatedRules.partial().optional(),
  }),
]);
export type Action =
  | { type: "change"; at: number; convId: string; change: Change }
  | Extract<z.infer<typeof action>, { type: "clock" | "setUp" }>;
