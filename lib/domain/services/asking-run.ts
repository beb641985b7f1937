import type { Chain } from "../invocations/chain";
import type { CallMode } from "../invocations/recording";
import type { OutsideCall, runKinds } from "../invocations/run";
import type { Redaction } from "../secrets/redact";

/** The run that asks for a service. */
export interface AskingRun {
  accountId: string;
  lambdaId: string;
  kind: (typeof runKinds)[number];
  calls: CallMode;
  /** learns of every secret that the run is given, and takes it out of what is kept of the run */
  redaction: Redaction;
  /** what it called outside: whoever calls for it writes that down here */
  outside: OutsideCall[];
  /** of functions that invoke functions; absent for one that nobody's function invoked */
  chain?: Chain;
}
