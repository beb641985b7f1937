import { expect, test } from "vitest";
import { factRows } from "./fact-rows";

test("what changed reads as rows, and what did not is left out", () => {
  expect(
    factRows(
      { name: "greet", reuseGlobals: false, skills: [], limits: { wallMs: 10 }, style: "modern" },
      { name: "hello", reuseGlobals: true, skills: ["1", "2"], limits: {}, style: "modern" },
    ),
  ).toEqual([
    { name: "name", before: "greet", after: "hello" },
    { name: "reuse globals", before: "off", after: "on" },
    { name: "skills", before: "none", after: "1, 2" },
    { name: "limits · wall ms", before: "10", after: null },
  ]);
});

test("one of many is known by what it is called, wherever it stands", () => {
  const before = {
    agents: [
      { id: "ann", name: "Ann" },
      { id: "bob", name: "Bob" },
    ],
  };
  expect(factRows(before, { agents: [{ id: "bob", name: "Bobby" }] })).toEqual([
    { name: "agents ann · name", before: "Ann", after: null },
    { name: "agents bob · name", before: "Bob", after: "Bobby" },
  ]);
});

test("what is new or gone has one side, and an empty text says so", () => {
  expect(factRows(null, { version: 1, message: "" })).toEqual([
    { name: "version", before: null, after: "1" },
    { name: "message", before: null, after: "empty" },
  ]);
  expect(factRows({ version: 1 }, null)).toEqual([{ name: "version", before: "1", after: null }]);
  expect(factRows(null, null)).toEqual([]);
});
