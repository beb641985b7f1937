import type { Facts } from "./note";

/** One thing that changed, in words. Null stands for what was not there. */
export interface FactRow {
  name: string;
  before: string | null;
  after: string | null;
}

/** What changed as rows of names and texts, without what stayed the same. */
export function factRows(before: Facts | null, after: Facts | null): FactRow[] {
  const [was, is] = [flat(before ?? {}), flat(after ?? {})];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((row) => row.before !== row.after);
}

function flat(facts: Facts): Map<string, string> {
  const rows = new Map<string, string>();
  const add = (name: string, value: unknown) => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      if (value.every((each) => typeof each !== "object")) {
        rows.set(name, value.length > 0 ? value.map(inWords).join(", ") : "none");
      } else value.forEach((each, index) => add(`${name} ${labelOf(each) ?? index + 1}`, each));
    } else if (typeof value === "object") {
      for (const [key, each] of Object.entries(value)) {
        if (each !== labelOf(value)) add(name ? `${name} · ${spaced(key)}` : spaced(key), each);
      }
    } else rows.set(name, inWords(value));
  };
  add("", facts);
  return rows;
}

/** What one of many is known by, so that the others do not seem changed when one goes. */
function labelOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const key of ["id", "host"]) {
    const label: unknown = Reflect.get(value, key);
    if (typeof label === "string") return label;
  }
  return null;
}

function inWords(value: unknown): string {
  if (value === true) return "on";
  if (value === false) return "off";
  if (value === "") return "empty";
  return String(value);
}

/** `reuseGlobals` is read as "reuse globals". Ids and names in capitals stay as they are. */
function spaced(name: string): string {
  return name.replace(/(?<=[a-z])([A-Z])(?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
