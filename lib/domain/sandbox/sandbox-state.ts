import { z } from "zod";
import { jailState } from "./jail-level";

/** How functions are locked in, and the processes that run them. */
export const sandboxState = jailState.extend({
  runners: z.array(
    z.object({
      /** absent while it starts */
      pid: z.number().int().optional(),
      lane: z.enum(["serving", "quarantine", "standby"]),
      state: z.enum(["starting", "ready", "draining", "gone"]),
      runs: z.number().int(),
      memoryBytes: z.number().optional(),
    }),
  ),
});
export type SandboxState = z.infer<typeof sandboxState>;
