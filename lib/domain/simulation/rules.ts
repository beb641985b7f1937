import type { z } from "zod";
import { accountSettings } from "../accounts/settings";

/** What of an account's settings decides what happens in a simulation; it keeps a copy of its own. */
export const simulatedRules = accountSettings.pick({
  controllerBot: true,
  skills: true,
  agents: true,
  automaticMessages: true,
  messagesByKind: true,
  idleTimes: true,
  responseTimes: true,
  stalePolicies: true,
  transferToAgent: true,
  emptyArray: true,
});
export type SimulatedRules = z.infer<typeof simulatedRules>;
