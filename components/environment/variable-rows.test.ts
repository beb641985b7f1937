import { describe, expect, test } from "vitest";
import {
  changeRow,
  newRow,
  pasteInto,
  readPasted,
  readRows,
  removeRow,
  rowsOf,
  type VariableRow,
} from "./variable-rows";

const plain = (rows: VariableRow[]) => rows.map(({ name, value }) => `${name}=${value}`);

test("there is always a blank row to go on with, and one only", () => {
  let rows = rowsOf({});
  expect(plain(rows)).toEqual(["="]);
  rows = changeRow(rows, rows[0]!.key, { name: "A" });
  expect(plain(rows)).toEqual(["A=", "="]);
  rows = changeRow(rows, rows[0]!.key, { value: "1" });
  expect(plain(rows)).toEqual(["A=1", "="]);
  expect(plain(removeRow(rows, rows[1]!.key))).toEqual(["A=1", "="]);
  expect(plain(removeRow(rows, rows[0]!.key))).toEqual(["="]);
});

test("rows are read as they stand, blank ones left out", () => {
  const rows = [newRow("Z", "1"), newRow(), newRow("A", ""), newRow()];
  const { environment } = readRows(rows);
  expect(Object.entries(environment ?? {})).toEqual([
    ["Z", "1"],
    ["A", ""],
  ]);
});

test.each<[string, VariableRow[], number, string]>([
  ["no name", [newRow("", "x")], 0, "Give it a name."],
  ["a wrong name", [newRow("A"), newRow("1A")], 1, "begins with no digit"],
  ["a name twice", [newRow("A"), newRow("A", "x")], 1, "A is there twice."],
  ["a prototype", [newRow("__proto__", "x")], 0, "cannot be used"],
])("%s is said at its row, and nothing is saved", (_, rows, at, words) => {
  const read = readRows(rows);
  expect(read.environment).toBe(undefined);
  expect(read.problems.get(rows[at]!.key)).toContain(words);
});

test("too much altogether is said of all", () => {
  const { environment, problem } = readRows([newRow("A", "x".repeat(40_000))]);
  expect([environment, problem]).toEqual([undefined, expect.stringContaining("32 KB")]);
});

describe("pasting", () => {
  test.each([
    ["A=1", [{ name: "A", value: "1" }]],
    [
      "# all\nexport A = '1 2'\n\nB=\"x=y\"\r\nC=\n",
      [
        { name: "A", value: "1 2" },
        { name: "B", value: "x=y" },
        { name: "C", value: "" },
      ],
    ],
    ["REGION", undefined],
    ["A=1\nand words", undefined],
    ["", undefined],
  ])("%j is %j", (text, variables) => {
    expect(readPasted(text)).toEqual(variables);
  });

  test("fills the row and those after it, and changes what is there by name", () => {
    const rows = [newRow("A", "1"), newRow(), newRow("Z", "9"), newRow()];
    const pasted = [
      { name: "Z", value: "10" },
      { name: "B", value: "2" },
      { name: "C", value: "3" },
      { name: "C", value: "4" },
    ];
    expect(plain(pasteInto(rows, rows[1]!.key, pasted))).toEqual([
      "A=1",
      "B=2",
      "C=4",
      "Z=10",
      "=",
    ]);
  });
});
