import { expect, test } from "vitest";
import type { AuditEntry } from "./entry";
import { csvCell, formats } from "./export";

const entry: AuditEntry = {
  id: "7",
  at: "2026-11-22T10:00:00.000Z",
  actor: { kind: "person", id: "p", name: "ada@example.com" },
  address: null,
  action: "lambda.renamed",
  subject: { kind: "lambda", id: "l", name: "=HYPERLINK(1)" },
  before: { name: 'a "quoted" one' },
  after: { name: "line\nbreak" },
  requestId: "r",
};

test.each([
  ["=1+1", `"'=1+1"`],
  ["+1", `"'+1"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["  =1", `"'  =1"`],
  ["plain", `"plain"`],
  [`"=1"`, `"""=1"""`],
  [null, `""`],
])("no cell is a formula: %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test("a line of CSV has a cell for each of its head, whatever is in them", () => {
  const { head, line } = formats.csv;
  expect(head.split(",")).toHaveLength(13);
  expect(line(entry)).toBe(
    `"7","2026-11-22T10:00:00.000Z","person","p","ada@example.com","","lambda.renamed","lambda","l","'=HYPERLINK(1)","{""name"":""a \\""quoted\\"" one""}","{""name"":""line\\nbreak""}","r"\r\n`,
  );
});

test("a line of JSON is the entry, and one line", () => {
  const line = formats.jsonl.line(entry);
  expect(line.trimEnd()).not.toContain("\n");
  expect(JSON.parse(line)).toEqual(entry);
});
