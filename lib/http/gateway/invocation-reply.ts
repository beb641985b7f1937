import { failureOf } from "@/lib/domain/invocations/failure";
import type { Run } from "@/lib/domain/invocations/run";
import { json, type Reply } from "./reply";

/** The platform's own status for a failed function: clients retry 500, 429 and 408, and not this. */
const functionFailed = 901;
const mostErrorLogs = 10;

/** The answer to an invocation; `answered` says how a result is dressed. */
export function invocationReply(run: Run, answered: (result: unknown) => Reply): Reply {
  const failure = failureOf(run);
  if (!failure) return answered(run.result);
  const { errorCode, errorMsg, fault } = failure;
  const errorLogs = run.logs
    .filter(({ level }) => level === "error")
    .slice(0, mostErrorLogs)
    .map(({ at, ...line }) => ({ ...line, timestamp: at }));
  return json(fault === "function" ? functionFailed : 503, {
    errorCode,
    errorMsg,
    ...(errorLogs.length > 0 ? { errorLogs } : {}),
  });
}
