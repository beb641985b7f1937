import { host } from "../host";
import { ErrorCodes, messageOf, nameOf, ToolBeltError } from "./errors";
import { ErrorStrategy } from "./names";

interface Invocation {
  uuid: string;
  headers?: Record<string, string>;
  payload?: unknown;
  /** how often it is tried again; 3 when not said */
  retries?: number;
  retryFunction?: (statusCode?: number, error?: unknown) => boolean;
}
interface Options {
  /** milliseconds that each try may take */
  timeout?: number;
  json?: boolean;
  errorStrategy?: string;
  invokeParallel?: boolean;
}
interface Answer {
  uuid: string;
  body?: unknown;
  headers?: Record<string, string>;
  statusCode?: number;
  error?: { code: string; message: string };
}
/** What the engine says of one invocation. */
interface Invoked {
  statusCode: number;
  body: unknown;
  error?: { code: string; message: string };
}

const longestMs = 25_000;
const pause = (ms: number) => new Promise<void>((resolve) => host.setTimeout(() => resolve(), ms));

/** Busy, or a failure of the engine's own. One of the function's own would only happen again. */
const worthwhile = (statusCode = 0): boolean =>
  statusCode === 429 || (statusCode >= 500 && statusCode < 600);

async function tryOnce(invocation: Invocation, timeoutMs: number): Promise<Answer> {
  const { uuid, headers = {}, payload = {} } = invocation;
  try {
    const invoked = (await host.ask("lambda.invoke", {
      id: uuid,
      headers: Object.entries(headers).map(([key, value]) => ({ key, value: String(value) })),
      payload,
      timeoutMs,
    })) as Invoked;
    return { uuid, headers: {}, ...invoked };
  } catch (thrown) {
    const code =
      nameOf(thrown) === "TimeoutError"
        ? ErrorCodes.OrchestratorFN.Timeout
        : ErrorCodes.OrchestratorFN.General;
    const error = { code, message: messageOf(thrown) };
    return nameOf(thrown) === "PlatformError" ? { uuid, statusCode: 500, error } : { uuid, error };
  }
}

async function invokeOne(invocation: Invocation, endsAt: number, timeout: number): Promise<Answer> {
  const { uuid, retries = 3, retryFunction = worthwhile } = invocation;
  let answer: Answer | undefined;
  for (let tried = 0; tried <= retries; tried++) {
    const left = endsAt - Date.now();
    if (left <= 0) {
      const message = "There was no answer before the deadline.";
      return { uuid, ...answer, error: { code: ErrorCodes.OrchestratorFN.Timeout, message } };
    }
    answer = await tryOnce(invocation, Math.min(timeout, left));
    if (!answer.error || !retryFunction(answer.statusCode, answer.error)) return answer;
    if (tried < retries) await pause(Math.min(100 * 2 ** tried, Math.max(0, endsAt - Date.now())));
  }
  return answer ?? { uuid };
}

/** Invokes other functions of the account. */
export function orchestratorClient() {
  return {
    async invoke(
      invocations: Invocation[],
      deadline = longestMs,
      options: Options = {},
    ): Promise<Answer[]> {
      const { timeout = longestMs, errorStrategy, invokeParallel = false } = options;
      const endsAt = Date.now() + Math.min(deadline, longestMs);
      const one = async (invocation: Invocation): Promise<Answer> => {
        const answer = await invokeOne(invocation, endsAt, timeout);
        if (answer.error && errorStrategy === ErrorStrategy.EXIT_ON_ERROR) {
          throw new ToolBeltError(answer.error.code, answer.error.message);
        }
        return options.json === false && answer.body !== undefined
          ? { ...answer, body: JSON.stringify(answer.body) }
          : answer;
      };
      if (invokeParallel) return await Promise.all(invocations.map(one));
      const answers: Answer[] = [];
      for (const invocation of invocations) answers.push(await one(invocation));
      return answers;
    },
  };
}
