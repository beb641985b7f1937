import { expect, test } from "vitest";
import { runSentence } from "./run-sentence";

const message = { type: "systemMessage", status: "carried_out", text: "Hi" } as const;
const transfer = { type: "transfer", status: "carried_out", command: { skillId: "1" } } as const;

test("an answer is said with its effects and what is not carried out", () => {
  expect(
    runSentence({
      outcome: "answered",
      durationMs: 38,
      effects: [
        message,
        { type: "automaticMessage", status: "replaced", text: "Wait" },
        transfer,
        { type: "systemMessage", status: "ignored" },
        { type: "x", status: "invalid" },
        { type: "y", status: "invalid" },
      ],
    }),
  ).toBe("Answered in 38 ms: message, transfer; 1 ignored; 2 invalid.");
});

test("an answer without any effect says so", () => {
  expect(runSentence({ outcome: "answered", durationMs: 3, effects: [] })).toBe(
    "Answered in 3 ms: no effect.",
  );
});

test("a failure says where and why, with one full stop", () => {
  expect(
    runSentence({
      outcome: "function_error",
      durationMs: 12,
      effects: [],
      error: { message: "idle is not defined.", line: 13 },
    }),
  ).toBe("Failed after 12 ms in line 13: idle is not defined.");
});

test("a stopped run without an error is a whole sentence too", () => {
  expect(runSentence({ outcome: "timeout", durationMs: 10_000, effects: [] })).toBe(
    "Stopped after 10 s.",
  );
});
