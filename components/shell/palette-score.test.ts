import { expect, test } from "vitest";
import { paletteScore } from "./palette-score";

const escalate = ["escalateIdle", "Hands over after silence", "Conversation Idle"];

test("a name that begins with the word comes before one that holds it, and both before the rest", () => {
  const scores = ["escal", "idle", "silence"].map((word) => paletteScore(escalate, word));
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
  expect(new Set(scores).size).toBe(3);
});

test("a function is found by the title of its event", () => {
  expect(paletteScore(["greet", "Says hello", "New Conversation"], "new conv")).toBeGreaterThan(0);
});

test("letters in the right order are no match", () => {
  expect(
    paletteScore(["Conversation End", "controllerbot_messaging_conversation_end"], "idle"),
  ).toBe(0);
});

test("every word typed has to be there", () => {
  expect(paletteScore(escalate, "escalate routing")).toBe(0);
});

test("before anything is typed all entries are listed", () => {
  expect(paletteScore(escalate, " ")).toBeGreaterThan(0);
});
