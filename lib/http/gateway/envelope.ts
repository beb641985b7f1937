import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

/** What an invocation brings. Only this much is checked: a payload that surprises still runs. */
const envelope = z.looseObject({
  timestamp: z.number().optional(),
  headers: z.array(z.looseObject({ key: z.string(), value: z.string() })).optional(),
  payload: z.looseObject({}),
});

export interface InvocationInput {
  [field: string]: unknown;
  headers: { key: string; value: string }[];
  payload: unknown;
  timestamp?: number;
}

/** The input of a function, of an invocation's body. Names the path and the reason when it is not one. */
export function readEnvelope(body: unknown): InvocationInput {
  const read = envelope.safeParse(body);
  if (!read.success) {
    const issue = read.error.issues[0];
    const path = issue && issue.path.length > 0 ? pathOf(issue.path) : "the body";
    throw new DomainError("bad_request", `${path}: ${reasonOf(issue, body)}`);
  }
  const { timestamp, headers = [], payload } = read.data;
  return {
    headers: headers.map(({ key, value }) => ({ key, value })),
    payload,
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}

function pathOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === "number"
        ? `${text}[${step}]`
        : text
          ? `${text}.${String(step)}`
          : String(step),
    "",
  );
}

function reasonOf(issue: z.core.$ZodIssue | undefined, body: unknown): string {
  if (issue?.code !== "invalid_type") return issue?.message ?? "is not an envelope";
  const seen = issue.path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined,
    body,
  );
  return seen === undefined ? "is missing" : `expected ${issue.expected}, received ${kindOf(seen)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
