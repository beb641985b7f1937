import { expect, test } from "vitest";
import { readAgainst, usualAgainst } from "./against";

const versions = [{ version: 3 }, { version: 2 }, { version: 1 }];
const [third, second, first] = versions as [
  { version: number },
  { version: number },
  { version: number },
];

test.each([
  ["2", 2],
  ["draft", "draft"],
  ["3", null],
  ["9", null],
  ["2x", null],
  ["", null],
  [null, null],
])("compared with v3, an address that says %j means %j", (asked, against) => {
  expect(readAgainst(asked, third, versions)).toBe(against);
});

test("a version is usually compared with the one before, the first with the draft", () => {
  expect(usualAgainst(third, versions)).toBe(2);
  expect(usualAgainst(second, versions)).toBe(1);
  expect(usualAgainst(first, versions)).toBe("draft");
});
