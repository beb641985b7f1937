import { expect, test } from "vitest";
import { testLimits } from "@/lib/domain/invocations/limits";
import { type Failure, failureWords } from "./failure-words";

function failure(changes: Partial<Failure>): Failure {
  return {
    outcome: "function_error",
    kind: "test",
    durationMs: 12,
    cpuMs: 3,
    payload: { general: {} },
    limits: testLimits,
    ...changes,
  };
}

const error = (name: string, message: string, line?: number) => ({
  name,
  message,
  stack: "",
  ...(line === undefined ? {} : { line }),
});

test("a field read from an absent section names the section", () => {
  const words = failureWords(
    failure({
      error: error(
        "TypeError",
        "Cannot read properties of undefined (reading 'lastConsumerMsgTs')",
        13,
      ),
    }),
  );
  expect(words.title).toBe("TypeError, line 13");
  expect(words.fix).toBe(
    "This payload has no idle section. Check it before reading, or reset to the sample.",
  );
});

test("a section that is there is not blamed", () => {
  const words = failureWords(
    failure({
      payload: { general: {}, idle: {} },
      error: error(
        "TypeError",
        "Cannot read properties of undefined (reading 'lastConsumerMsgTs')",
      ),
    }),
  );
  expect(words.title).toBe("TypeError");
  expect(words.fix).not.toContain("idle");
});

test("waiting too long, computing too long and never answering are told apart", () => {
  const title = (name: string, kind: "test" | "live" = "test") =>
    failureWords(failure({ outcome: "timeout", kind, error: error(name, "Stopped.") })).title;
  expect(title("WallTimeExceeded")).toBe("Stopped after 10 s, the limit of a test");
  expect(title("CpuTimeExceeded")).toBe("Stopped after 2 s of computing, the limit of a test");
  expect(title("NeverAnswered")).toBe("It never answers");
  expect(title("WallTimeExceeded", "live")).toContain("the limit of a run");
});

test("running out of memory and answering too much are told apart", () => {
  const title = (name: string) =>
    failureWords(failure({ outcome: "out_of_memory", error: error(name, "Too much.") })).title;
  expect(title("OutOfMemory")).toBe("Out of memory, 128 MB");
  expect(title("AnswerTooLarge")).toBe("The answer is too large");
});

test.each([
  "function_error",
  "timeout",
  "out_of_memory",
  "syntax_error",
  "interrupted",
  "platform_error",
] as const)("%s without any error still has a title and something to do", (outcome) => {
  const words = failureWords(failure({ outcome }));
  expect(words.title).not.toBe("");
  expect(words.fix).toMatch(/\.$/);
  expect(JSON.stringify(words)).not.toContain("undefined");
});
