import { expect, test } from "vitest";
import { type Failure, failureOf } from "./failure";
import type { Outcome, RunError } from "./run";

const named = (name: string, rest: Partial<RunError> = {}): RunError => ({
  name,
  message: "no",
  stack: "",
  ...rest,
});
const handler = "com.liveperson.faas.handler";

test.each<[Outcome, RunError, Failure["errorCode"], string, Failure["fault"]]>([
  ["function_error", named("Error"), `${handler}.custom-failure`, "no", "function"],
  ["function_error", named("RangeError"), `${handler}.custom-failure`, "no", "function"],
  [
    "function_error",
    named("TypeError"),
    `${handler}.runtime-exception`,
    "TypeError: no",
    "function",
  ],
  [
    "function_error",
    named("ReferenceError"),
    `${handler}.runtime-exception`,
    "ReferenceError: no",
    "function",
  ],
  [
    "function_error",
    named("TypeError", { calledBack: true }),
    `${handler}.custom-failure`,
    "no",
    "function",
  ],
  [
    "syntax_error",
    named("SyntaxError"),
    `${handler}.runtime-exception`,
    "SyntaxError: no",
    "function",
  ],
  ["timeout", named("WallTimeExceeded"), `${handler}.executiontime-exceeded`, "no", "function"],
  ["out_of_memory", named("AnswerTooLarge"), `${handler}.runtime-exception`, "no", "function"],
  ["platform_error", named("RunnerLost"), "com.liveperson.faas.es.general", "no", "platform"],
  ["interrupted", named("RunnerLost"), "com.liveperson.faas.es.general", "no", "platform"],
])("%s by %o is %s", (outcome, error, errorCode, errorMsg, fault) => {
  expect(failureOf({ outcome, error })).toEqual({ errorCode, errorMsg, fault });
});

test("an answer is no failure", () => {
  expect(failureOf({ outcome: "answered" })).toBeNull();
});
