import type { z } from "zod";
import { settingsProblems } from "../accounts/check-settings";
import { accountSettings } from "../accounts/settings";
import { DomainError } from "../errors";

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

/** Rules that somebody makes up are held to what an account's own are: calendars cost time to ask. */
export function mustBeKeepable(
  given: {
    [K in keyof SimulatedRules]?: SimulatedRules[K] | undefined;
  },
): void {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  const [problem] = settingsProblems(Object.fromEntries(set) as Partial<SimulatedRules>);
  if (problem) throw new DomainError("invalid", `rules.${problem.path}: ${problem.reason}`);
}
