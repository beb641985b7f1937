import { expect, test } from "vitest";
import { checksOf, type Load, type Tests } from "./checks";

const serving = { version: 9, deployedAt: "2026-11-22T18:02:00Z", by: "owner" };
const fine = {
  lambda: { skills: [], deployed: serving },
  blockers: [],
  advice: [],
  settings: { controllerBot: true },
  load: { is: "loads" as const },
  tests: { is: "none" as const },
  rollback: false,
  same: false,
};

test("a sound text passes three checks", () => {
  expect(checksOf(fine)).toEqual([
    { is: "fine", text: "Parses and declares", code: "lambda" },
    { is: "fine", text: "No other function answers this event" },
    { is: "fine", text: "Loads in the engine" },
  ]);
});

test.each<[Load, ReturnType<typeof checksOf>]>([
  [{ is: "untried" }, []],
  [{ is: "trying" }, [{ is: "trying", text: "Loading it in the engine…" }]],
  [
    { is: "problem", problem: { line: 3, column: 9, message: "ReferenceError: x is not defined" } },
    [{ is: "blocked", text: "Line 3, column 9: ReferenceError: x is not defined" }],
  ],
  [
    { is: "failed", message: "The engine does not answer." },
    [{ is: "warning", text: "Not tried in the engine. The engine does not answer." }],
  ],
])("what loading it came to: %o", (load, checks) => {
  expect(checksOf({ ...fine, load }).slice(2)).toEqual(checks);
});

const held = { name: "greets", held: true, verdicts: [] };
const closed = { id: "1", expect: "closed" as const };
const verdict = { assertion: closed, expected: "It is closed.", seen: "No function closed it." };
const red = { name: "says goodbye", held: false, verdicts: [{ ...verdict, held: false }] };
const gone = { name: "old", held: false, verdicts: [], error: "Its recording is gone." };
const words = [
  "says goodbye: It is closed. Seen: No function closed it.",
  "old: Its recording is gone.",
];

test.each<[Tests, boolean, ReturnType<typeof checksOf>]>([
  [{ is: "none" }, false, []],
  [{ is: "trying", count: 5 }, false, [{ is: "trying", text: "Running its 5 tests…" }]],
  [{ is: "done", results: [held, held] }, false, [{ is: "fine", text: "All 2 tests hold" }]],
  [
    { is: "done", results: [held, red, gone] },
    false,
    [
      {
        is: "failing",
        text: "2 of 3 tests fail. Deploying anyway asks for a reason.",
        more: words,
      },
    ],
  ],
  [
    { is: "done", results: [held, red, gone] },
    true,
    [{ is: "warning", text: "2 of 3 tests fail.", more: words }],
  ],
  [
    { is: "failed", message: "The engine does not answer." },
    false,
    [{ is: "warning", text: "Its tests could not be run. The engine does not answer." }],
  ],
])("what its tests came to: %o, rolling back: %s", (tests, rollback, checks) => {
  expect(checksOf({ ...fine, tests, rollback }).slice(3)).toEqual(checks);
});

test("with skills, only functions for these skills matter", () => {
  const [, collision] = checksOf({ ...fine, lambda: { skills: ["1"], deployed: null } });
  expect(collision?.text).toBe("No other function answers this event for these skills");
});

test("each blocker takes the place of its check, or has one of its own", () => {
  const blockers = [
    { kind: "problem" as const, text: "first problem" },
    { kind: "problem" as const, text: "second problem" },
    { kind: "collision" as const, text: "greetDe answers" },
    { kind: "engine" as const, text: "Engine stopped." },
    { kind: "conflict" as const, text: "Somebody else" },
  ];
  expect(checksOf({ ...fine, blockers })).toEqual(
    ["first problem", "second problem", "greetDe answers", "Engine stopped.", "Somebody else"].map(
      (text) => ({ is: "blocked", text }),
    ),
  );
});

test.each([
  [1, "1 warning, does not block"],
  [2, "2 warnings, do not block"],
])("%i pieces of advice never block", (count, text) => {
  const advice = Array.from({ length: count }, (_, n) => ({
    line: n + 1,
    column: 1,
    message: "m",
  }));
  const last = checksOf({ ...fine, advice }).at(-1);
  expect(last).toMatchObject({ is: "warning", text, more: expect.arrayContaining(["Line 1: m"]) });
});

test("a text that serves already and a bot that is off are worth a look", () => {
  const checks = checksOf({ ...fine, same: true, settings: { controllerBot: false } });
  expect(checks.filter((check) => check.is === "warning").map((check) => check.text)).toEqual([
    "v9 serves this already",
    "The controller bot is off, so no event fires",
  ]);
});
