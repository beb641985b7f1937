import { expect, test } from "vitest";
import { commandWords, literal } from "./command-words";

test("a message is told by its text", () => {
  const command = { type: "systemMessage", text: "Our team is back on Monday." };
  expect(commandWords({ type: "systemMessage", command })).toBe(
    "systemMessage “Our team is back on Monday.”",
  );
});

test("anything else is written as the source would write it", () => {
  expect(commandWords({ type: "closeConversaton", command: { type: "closeConversaton" } })).toBe(
    '{ type: "closeConversaton" }',
  );
  expect(commandWords({ type: "unknown", command: null })).toBe("null");
  expect(commandWords({ type: "unknown" })).toBe("unknown");
});

test("however much was answered, it stays one short line", () => {
  const deep = { a: { b: { c: { d: 1 } } }, "odd key": [1, 2, 3, 4, 5, 6] };
  expect(literal(deep)).toBe('{ a: { b: { c: {…} } }, "odd key": [1, 2, 3, 4, 5, …] }');
  expect(commandWords({ type: "x", command: { text: "y".repeat(9000) } }).length).toBeLessThan(130);
});
