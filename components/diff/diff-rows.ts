import { diffArrays } from "diff";

/** A line of a comparison. Lines count from 1, on the side or sides where the line stands. */
export type DiffRow =
  | { kind: "same"; before: number; after: number; text: string }
  | { kind: "removed"; before: number; text: string }
  | { kind: "added"; after: number; text: string };

type SameRow = Extract<DiffRow, { kind: "same" }>;

interface LineDiff {
  rows: DiffRow[];
  added: number;
  removed: number;
}

// Finding the shortest script of two long texts with nothing in common takes seconds. Past this
// many changed lines nobody reads it line by line: all of the old text goes, all of the new comes.
const MOST_EDITS = 1500;

/** The lines of a text; a line end at the very end does not begin another. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

export function diffRows(before: string, after: string): LineDiff {
  const [old, young] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(old, young, { maxEditLength: MOST_EDITS }) ?? [
    { added: false, removed: true, value: old },
    { added: true, removed: false, value: young },
  ];
  const diff: LineDiff = { rows: [], added: 0, removed: 0 };
  let [beforeLine, afterLine] = [0, 0];
  for (const change of changes) {
    for (const text of change.value) {
      if (change.removed) {
        diff.removed += 1;
        diff.rows.push({ kind: "removed", before: ++beforeLine, text });
      } else if (change.added) {
        diff.added += 1;
        diff.rows.push({ kind: "added", after: ++afterLine, text });
      } else {
        diff.rows.push({ kind: "same", before: ++beforeLine, after: ++afterLine, text });
      }
    }
  }
  return diff;
}

/** Either lines to show, or a run of unchanged ones that can be left out. */
type DiffSection = { folded: false; rows: DiffRow[] } | { folded: true; rows: SameRow[] };

/** Leaves `around` unchanged lines beside each change, and folds the runs between them. */
export function foldRows(rows: DiffRow[], around = 3): DiffSection[] {
  const near = rows.map(() => false);
  rows.forEach((row, index) => {
    if (row.kind === "same") return;
    near.fill(true, Math.max(0, index - around), index + around + 1);
  });
  const sections: DiffSection[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (end < rows.length && near[end] === near[start]) end += 1;
    const run = rows.slice(start, end);
    const same = run.filter((row) => row.kind === "same");
    // To fold a single line saves nothing: its place would be taken by the words that say so.
    const folds = !near[start] && run.length > 1;
    const last = sections.at(-1);
    if (folds) sections.push({ folded: true, rows: same });
    else if (last && !last.folded) last.rows.push(...run);
    else sections.push({ folded: false, rows: run });
    start = end;
  }
  return sections;
}

/** Two sides of a row; a side is absent where the other one has a line of its own. */
export interface SplitRow {
  before?: Exclude<DiffRow, { kind: "added" }>;
  after?: Exclude<DiffRow, { kind: "removed" }>;
}

/** Puts removed and added lines that stand together beside each other. */
export function splitRows(rows: DiffRow[]): SplitRow[] {
  const pairs: SplitRow[] = [];
  let open: SplitRow[] = []; // pairs of the change at hand
  for (const row of rows) {
    if (row.kind === "same") {
      open = [];
      pairs.push({ before: row, after: row });
      continue;
    }
    const side = row.kind === "removed" ? "before" : "after";
    let pair = open.find((each) => !each[side]);
    if (!pair) {
      pair = {};
      open.push(pair);
      pairs.push(pair);
    }
    if (row.kind === "removed") pair.before = row;
    else pair.after = row;
  }
  return pairs;
}
