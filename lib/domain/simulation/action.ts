import { z } from "zod";
import { type Change, change } from "../conversations/change";
import { answerer, latencies } from "./answerer";
import { simulatedRules } from "./rules";

const at = z.number().int().min(0).max(8_640_000_000_000_000);

/** What a person does in the simulator. `at` is the virtual time, which never runs backwards. */
export const action = z.discriminatedUnion("type", [
  /** a consumer or an agent does something; the change's own time is this one */
  z.object({ type: z.literal("change"), at, convId: z.string().min(1).max(200), change }),
  /** the clock is moved to `at`; everything that falls due before happens on the way, in its order */
  z.object({ type: z.literal("clock"), at }),
  /** other code, other latencies or other rules from here on; what is not given stays */
  z.object({
    type: z.literal("setUp"),
    at,
    answerers: z.partialRecord(z.string(), answerer).optional(),
    latencies: latencies.optional(),
    rules: simulatedRules.partial().optional(),
  }),
]);
export type Action =
  | { type: "change"; at: number; convId: string; change: Change }
  | Extract<z.infer<typeof action>, { type: "clock" | "setUp" }>;
