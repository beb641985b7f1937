import { expect, test } from "vitest";
import { diffRows, foldRows, linesOf, splitRows } from "./diff-rows";

const signs = { same: " ", added: "+", removed: "-" };
const written = (before: string, after: string) =>
  diffRows(before, after).rows.map(
    (row) =>
      `${"before" in row ? row.before : ""},${"after" in row ? row.after : ""}${signs[row.kind]}${row.text}`,
  );

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `line ${n + 1}`);

test("every line keeps its number on the side where it stands", () => {
  expect(written("a\nb\nc", "a\nx\ny\nc")).toEqual(["1,1 a", "2,-b", ",2+x", ",3+y", "3,4 c"]);
});

test("added and removed lines are counted", () => {
  const { added, removed } = diffRows("a\nb\nc", "a\nx\ny\nc");
  expect({ added, removed }).toEqual({ added: 2, removed: 1 });
});

test.each([
  ["", []],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\n\n", ["a", ""]],
  ["a\r\nb\r\n", ["a", "b"]],
])("the lines of %j", (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test("everything is new beside an empty text, and everything goes with one", () => {
  expect(written("", "a\nb")).toEqual([",1+a", ",2+b"]);
  expect(written("a\nb", "")).toEqual(["1,-a", "2,-b"]);
  expect(diffRows("", "").rows).toEqual([]);
});

test("long texts with nothing in common are replaced as a whole", () => {
  const before = numbered(6000).join("\n");
  const after = numbered(6000)
    .map((line) => `other ${line}`)
    .join("\n");
  const { rows, added, removed } = diffRows(before, after);
  expect({ added, removed }).toEqual({ added: 6000, removed: 6000 });
  expect(rows[0]).toEqual({ kind: "removed", before: 1, text: "line 1" });
  expect(rows[6000]).toEqual({ kind: "added", after: 1, text: "other line 1" });
});

const shape = (before: string[], after: string[], around?: number) =>
  foldRows(diffRows(before.join("\n"), after.join("\n")).rows, around).map((section) =>
    section.folded
      ? `${section.rows.length} folded from ${section.rows[0]?.before}`
      : section.rows.length,
  );

test("unchanged runs are folded but for three lines beside a change", () => {
  const before = numbered(20);
  const after = before.with(9, "changed");
  expect(shape(before, after)).toEqual(["6 folded from 1", 8, "7 folded from 14"]);
});

test("changes that stand close share what is between them", () => {
  const before = numbered(20);
  expect(shape(before, before.with(5, "x").with(12, "y"))).toEqual([
    "2 folded from 1",
    16,
    "4 folded from 17",
  ]);
});

test("a single unchanged line is shown, not folded", () => {
  const before = numbered(12);
  expect(shape(before, before.with(4, "x"))).toEqual([9, "4 folded from 9"]);
});

test("equal texts fold to one run", () => {
  expect(shape(numbered(5), numbered(5))).toEqual(["5 folded from 1"]);
});

const sides = (before: string, after: string) =>
  splitRows(diffRows(before, after).rows).map(({ before, after }) => [before?.text, after?.text]);

test("lines changed together stand beside each other", () => {
  expect(sides("a\nb\nc", "a\nx\ny\nc")).toEqual([
    ["a", "a"],
    ["b", "x"],
    [undefined, "y"],
    ["c", "c"],
  ]);
});

test("a line that only goes leaves the other side empty, and does not pair with a later change", () => {
  expect(sides("a\nb\nc\nd", "a\nc\nx")).toEqual([
    ["a", "a"],
    ["b", undefined],
    ["c", "c"],
    ["d", "x"],
  ]);
});
