import type { AuditEntry } from "./entry";

export const exportFormats = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How entries become lines of a file. `head` is its first line. */
interface Format {
  type: string;
  head: string;
  line(entry: AuditEntry): string;
}

const columns: [string, (entry: AuditEntry) => string | null][] = [
  ["id", ({ id }) => id],
  ["at", ({ at }) => at],
  ["actor kind", ({ actor }) => actor.kind],
  ["actor id", ({ actor }) => actor.id],
  ["actor", ({ actor }) => actor.name],
  ["address", ({ address }) => address],
  ["action", ({ action }) => action],
  ["subject kind", ({ subject }) => subject?.kind ?? null],
  ["subject id", ({ subject }) => subject?.id ?? null],
  ["subject", ({ subject }) => subject?.name ?? null],
  ["before", ({ before }) => before && JSON.stringify(before)],
  ["after", ({ after }) => after && JSON.stringify(after)],
  ["request id", ({ requestId }) => requestId],
];

/** A spreadsheet takes what begins so for a formula, whose author may be anybody. */
const formula = /^[\s]*[=+\-@\t\r]/;

export function csvCell(value: string | null): string {
  const text = value ?? "";
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

const csvLine = (cells: (string | null)[]) => `${cells.map(csvCell).join(",")}\r\n`;

export const formats: Record<ExportFormat, Format> = {
  csv: {
    type: "text/csv; charset=utf-8",
    head: csvLine(columns.map(([name]) => name)),
    line: (entry) => csvLine(columns.map(([, read]) => read(entry))),
  },
  jsonl: {
    type: "application/jsonl; charset=utf-8",
    head: "",
    line: (entry) => `${JSON.stringify(entry)}\n`,
  },
};
