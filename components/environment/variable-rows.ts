import {
  type Environment,
  environment as environmentSchema,
  variableName,
} from "@/lib/domain/lambdas/environment";

export interface VariableRow {
  /** tells rows apart while their names are typed */
  key: number;
  name: string;
  value: string;
}

let made = 0;
export const newRow = (name = "", value = ""): VariableRow => ({ key: ++made, name, value });

/** A row for each variable, and a blank one to go on with. */
export function rowsOf(environment: Environment): VariableRow[] {
  return withBlank(Object.entries(environment).map(([name, value]) => newRow(name, value)));
}

export const isBlank = ({ name, value }: VariableRow): boolean => name === "" && value === "";

function withBlank(rows: VariableRow[]): VariableRow[] {
  const last = rows.at(-1);
  return last && isBlank(last) ? rows : [...rows, newRow()];
}

export type RowChange = Partial<Pick<VariableRow, "name" | "value">>;

export function changeRow(rows: VariableRow[], key: number, change: RowChange): VariableRow[] {
  return withBlank(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
}

export function removeRow(rows: VariableRow[], key: number): VariableRow[] {
  return withBlank(rows.filter((row) => row.key !== key));
}

/** Puts pasted variables in the place of a row; a name that is there already gets the new value. */
export function pasteInto(
  rows: VariableRow[],
  key: number,
  pasted: { name: string; value: string }[],
): VariableRow[] {
  const values = new Map(pasted.map(({ name, value }) => [name, value]));
  const known = new Set(rows.map(({ name }) => name));
  const added = [...values].filter(([name]) => !known.has(name));
  return withBlank(
    rows.flatMap((row) => {
      const value = values.get(row.name);
      const kept = value === undefined ? row : { ...row, value };
      const fresh = row.key === key ? added.map(([name, text]) => newRow(name, text)) : [];
      return isBlank(kept) ? fresh : [kept, ...fresh];
    }),
  );
}

export interface ReadRows {
  /** undefined while something in the rows keeps them from being saved */
  environment: Environment | undefined;
  /** what is wrong, by row */
  problems: Map<number, string>;
  /** what is wrong with all of them together */
  problem: string | undefined;
}

export function readRows(rows: VariableRow[]): ReadRows {
  const filled = rows.filter((row) => !isBlank(row));
  const problems = new Map<number, string>();
  const seen = new Set<string>();
  for (const { key, name } of filled) {
    const wrong = name === "" ? "Give it a name." : problemOf(name, seen);
    if (wrong) problems.set(key, wrong);
    seen.add(name);
  }
  if (problems.size > 0) return { environment: undefined, problems, problem: undefined };
  const read = environmentSchema.safeParse(
    Object.fromEntries(filled.map(({ name, value }) => [name, value])),
  );
  return { environment: read.data, problems, problem: read.error?.issues[0]?.message };
}

function problemOf(name: string, seen: Set<string>): string | undefined {
  if (seen.has(name)) return `${name} is there twice.`;
  return variableName.safeParse(name).error?.issues[0]?.message;
}

/** The variables of a pasted `.env` text; undefined for a text that is none. */
export function readPasted(text: string): { name: string; value: string }[] | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const meant = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const read = meant.map((line) => /^(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line));
  if (read.length === 0 || read.includes(null)) return undefined;
  return read.map((found) => ({
    name: found?.[1] ?? "",
    value: (found?.[2] ?? "").replace(/^(["'])(.*)\1$/, "$2"),
  }));
}
