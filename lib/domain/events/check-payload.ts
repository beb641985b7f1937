import type { z } from "zod";
import type { Warning } from "../invocations/run";
import { type EventId, eventOf } from "./catalog";

const atMost = 50;

/**
 * Where a payload does not fit its event's schema. Live platforms send surprises, so a misfit is
 * never more than a warning of the run.
 */
export function checkPayload(eventId: EventId, payload: unknown): Warning[] {
  const checked = eventOf(eventId).payload.safeParse(payload);
  if (checked.success) return [];
  const { issues } = checked.error;
  const warnings = issues.slice(0, atMost).map((issue) => warningOf(issue, payload));
  const more = issues.length - warnings.length;
  return more > 0
    ? [...warnings, { path: "payload", message: `${more} more fields do not fit` }]
    : warnings;
}

function warningOf(issue: z.core.$ZodIssue, payload: unknown): Warning {
  const seen = valueAt(payload, issue.path);
  const expected = expectedBy(issue);
  return {
    path: ["payload", ...issue.path.map(String)].reduce(joined),
    message:
      seen === undefined
        ? `missing, expected ${expected}`
        : `expected ${expected}, got ${kindOf(seen)}`,
  };
}

function joined(path: string, key: string): string {
  return /^\d+$/.test(key) ? `${path}[${key}]` : `${path}.${key}`;
}

function valueAt(payload: unknown, path: readonly PropertyKey[]): unknown {
  let value = payload;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

const kinds: Partial<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1
        ? `“${String(issue.values[0])}”`
        : `one of ${issue.values.join(", ")}`;
    case "invalid_format":
      return "a number, or a text of digits";
    case "invalid_union":
      return [...new Set(issue.errors.flatMap((errors) => errors.map(expectedBy)))].join(" or ");
    default:
      return "something else";
  }
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") {
    return value.length <= 60 ? `the text “${value}”` : `a text of ${value.length} characters`;
  }
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return kinds[typeof value] ?? `a ${typeof value}`;
}
