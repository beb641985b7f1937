import type { Execution } from "./run";

type Fault = "function" | "caller" | "platform";
export interface Failure {
  /** the code that clients of the older platform know */
  errorCode: string;
  errorMsg: string;
  fault: Fault;
}

export const failureCodes = {
  custom: "com.liveperson.faas.handler.custom-failure",
  runtime: "com.liveperson.faas.handler.runtime-exception",
  time: "com.liveperson.faas.handler.executiontime-exceeded",
  badInput: "com.liveperson.faas.es.badinput",
  notDeployed: "com.liveperson.faas.es.notdeployed",
  missing: "com.liveperson.faas.es.missinglambda",
  general: "com.liveperson.faas.es.general",
} as const;

/** A mistake in the text, not a failure that its author chose. */
const mistakes = new Set(["TypeError", "ReferenceError", "SyntaxError"]);

/** By whose fault an execution gave no answer, in the words of the older platform; null when it did. */
export function failureOf({
  outcome,
  error,
}: Pick<Execution, "outcome" | "error">): Failure | null {
  const message = error?.message ?? "";
  switch (outcome) {
    case "answered":
      return null;
    case "function_error": {
      const mistake = error && !error.calledBack && mistakes.has(error.name);
      return mistake
        ? {
            errorCode: failureCodes.runtime,
            errorMsg: `${error.name}: ${message}`,
            fault: "function",
          }
        : { errorCode: failureCodes.custom, errorMsg: message, fault: "function" };
    }
    case "timeout":
      return { errorCode: failureCodes.time, errorMsg: message, fault: "function" };
    case "out_of_memory":
      return { errorCode: failureCodes.runtime, errorMsg: message, fault: "function" };
    case "syntax_error":
      return {
        errorCode: failureCodes.runtime,
        errorMsg: `SyntaxError: ${message}`,
        fault: "function",
      };
    case "interrupted":
    case "platform_error":
      return { errorCode: failureCodes.general, errorMsg: message, fault: "platform" };
  }
}
