import type { CallMode } from "../invocations/recording";
import type { runKinds } from "../invocations/run";

/** The run that asks for a service. */
export interface AskingRun {
  accountId: string;
  lambdaId: string;
  kind: (typeof runKinds)[number];
  calls: CallMode;
}
