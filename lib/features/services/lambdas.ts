import { type Chain, nextInChain, startChain } from "@/lib/domain/invocations/chain";
import { failureCodes, failureOf } from "@/lib/domain/invocations/failure";
import type { Run } from "@/lib/domain/invocations/run";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import { invokeService } from "@/lib/domain/services/lambda";
import { ServiceError } from "@/lib/domain/services/service";
import { type Served, serve } from "./serve";

/** What an invoked function's run is a part of. */
type Within = Pick<AskingRun, "redaction"> & { chain: Chain };

export interface InvokeDeps {
  /** invokes what serves, as the gateway does */
  invoke: (
    ask: {
      account: string;
      id: string;
      input: { headers: { key: string; value: string }[]; payload: unknown };
    },
    within: Within,
  ) => Promise<Run | "not_deployed" | "missing">;
}

/** Functions that invoke functions of their account. */
export function lambdaServices({ invoke }: InvokeDeps): Served[] {
  return [
    serve(invokeService, async (run, { id, headers, payload, timeoutMs }, signal) => {
      const chain = nextInChain(run.chain ?? startChain());
      if (typeof chain === "string") throw new ServiceError("InvocationRefused", chain);
      const input = { headers, payload };
      const ended = await inTime(
        invoke({ account: run.accountId, id, input }, { chain, redaction: run.redaction }),
        timeoutMs,
        signal,
      );
      return answerOf(ended, id);
    }),
  ];
}

function answerOf(ended: Run | "not_deployed" | "missing", id: string) {
  if (ended === "missing") {
    const message = `No function of this account has the id ${id}.`;
    return { statusCode: 404, body: null, error: { code: failureCodes.missing, message } };
  }
  if (ended === "not_deployed") {
    const message = "The function is not deployed, so there is nothing to invoke.";
    return { statusCode: 404, body: null, error: { code: failureCodes.notDeployed, message } };
  }
  const failure = failureOf(ended);
  if (!failure) return { statusCode: 200, body: ended.result };
  const { errorCode, errorMsg, fault } = failure;
  const error = { code: errorCode, message: errorMsg };
  return { statusCode: fault === "platform" ? 500 : 901, body: { errorCode, errorMsg }, error };
}

/** The other function goes on to its end; nobody waits for it any more. */
async function inTime<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = setTimeout(() => {
    reject(new ServiceError("TimeoutError", `The function did not answer within ${ms} ms.`));
  }, ms);
  const gone = () => reject(new ServiceError("AbortError", "The run that asked has ended."));
  signal.addEventListener("abort", gone);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", gone);
  }
}
