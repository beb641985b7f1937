import { expect, test } from "vitest";
import { durationWords, isLate, rulerPosition } from "./duration";

test.each([
  [0, "0 ms"],
  [0.42, "0.4 ms"],
  [4, "4 ms"],
  [38.4, "38 ms"],
  [999.4, "999 ms"],
  [999.6, "1 s"],
  [1240, "1.24 s"],
  [10_000, "10 s"],
])("%s ms reads %s", (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

test("one second stands at 67 per cent, and nothing leaves the ruler", () => {
  expect(rulerPosition(1000)).toBeCloseTo(67, 0);
  expect(rulerPosition(38)).toBeCloseTo(35.3, 1);
  expect(rulerPosition(0.2)).toBe(0);
  expect(rulerPosition(30_000)).toBe(100);
  expect(rulerPosition(90_000)).toBe(100);
});

test("a run is late only past the advised second", () => {
  expect(isLate(1000)).toBe(false);
  expect(isLate(1001)).toBe(true);
});
