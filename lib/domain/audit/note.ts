import type { Action } from "./action";

/** What something was done to. An account's settings, people and machines have words of their own. */
export interface Subject {
  kind: string;
  id?: string | undefined;
  name: string;
}

/** By name, what was so before or is so after. Never code, nor what secrets and variables hold. */
export type Facts = Record<string, unknown>;

/** What was done, as whoever does it tells the audit log. */
export interface Note {
  action: Action;
  subject?: Subject | undefined;
  before?: Facts | undefined;
  after?: Facts | undefined;
}

/** Characters of one fact, as JSON: longer ones are told by their length. */
const longest = 4_000;

/** The facts that differ, or nothing where none does. */
export function changes(before: Facts, after: Facts): { before: Facts; after: Facts } | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (names.length === 0) return null;
  const only = (facts: Facts) =>
    Object.fromEntries(names.flatMap((name) => (name in facts ? [[name, facts[name]]] : [])));
  return { before: only(before), after: only(after) };
}

/** What jsonb does not take: NUL, and half of a character, as JSON writes them. */
const unkept = /\\u(0000|d[89a-f][0-9a-f]{2})/g;

/** Facts as they are kept: of a size that a table of them can bear, and without what it refuses. */
export function keptFacts(facts: Facts | undefined): Facts | null {
  if (!facts) return null;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const json = JSON.stringify(value) ?? "null";
      if (json.length > longest) return [name, `(${json.length} characters)`];
      return [name, JSON.parse(json.replace(unkept, "\\ufffd"))];
    }),
  );
}
