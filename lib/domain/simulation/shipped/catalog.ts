import { afterAnAutomaticClose } from "./after-an-automatic-close";
import { agentsComeAndGo } from "./agents-come-and-go";
import { ends } from "./ends";
import { greetByHours } from "./greet-by-hours";
import { lateAnswer } from "./late-answer";
import { lineInOffHours } from "./line-in-off-hours";
import { loopGuard } from "./loop-guard";
import { responseTime } from "./response-time";
import type { ShippedSimulation } from "./shipped-simulation";
import { silences } from "./silences";
import { urgentVip } from "./urgent-vip";

/** In the order in which a list shows them. */
export const shippedSimulations: readonly ShippedSimulation[] = [
  greetByHours,
  afterAnAutomaticClose,
  urgentVip,
  agentsComeAndGo,
  responseTime,
  silences,
  lineInOffHours,
  lateAnswer,
  loopGuard,
  ends,
];

export function findShipped(id: string): ShippedSimulation | undefined {
  return shippedSimulations.find((each) => each.id === id);
}
