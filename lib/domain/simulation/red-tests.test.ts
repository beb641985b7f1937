import { expect, test } from "vitest";
import { DomainError } from "../errors";
import { asksForReason, isAskingForReason, overRed, redWords } from "./red-tests";

const results = (...held: boolean[]) => held.map((each) => ({ held: each }));

test.each([
  [results(), undefined],
  [results(true, true), undefined],
  [results(false), "The test fails."],
  [results(true, false, false), "2 of 3 tests fail."],
])("of %j the words are %s", (given, words) => {
  expect(redWords(given)).toBe(words);
});

test("a version's message keeps the reason and how many tests failed", () => {
  expect(overRed(results(true, false), " Hotfix for tonight ")).toBe(
    "Hotfix for tonight. (Deployed although 1 of 2 tests fail)",
  );
  expect(overRed(results(false), "Why not?")).toBe("Why not? (Deployed although the test fails)");
  expect(overRed(results(true), "Greets sooner")).toBe("Greets sooner");
});

test("asking for a reason is told from other refusals", () => {
  expect(isAskingForReason(asksForReason("The test fails."))).toBe(true);
  expect(isAskingForReason(new DomainError("invalid", "No."))).toBe(false);
  expect(isAskingForReason(new Error("No."))).toBe(false);
});
