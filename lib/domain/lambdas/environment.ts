import { z } from "zod";

export const environmentLimits = { variables: 100, nameLength: 200, bytes: 32 * 1024 };

/** An own property of this name would be somebody's prototype. */
const reserved = new Set(["__proto__"]);

export const variableName = z
  .string()
  .max(
    environmentLimits.nameLength,
    `A name has at most ${environmentLimits.nameLength} characters.`,
  )
  .regex(/^[A-Za-z_]\w*$/, "A name has letters, digits and underscores, and begins with no digit.")
  .refine((name) => !reserved.has(name), "This name cannot be used.");

const values = z.record(
  variableName,
  z.string().refine((value) => !value.includes("\0"), "A value has no NUL character."),
);

/** What a function reads as `process.env`, by name, in the order in which it was given. */
export const environment = z
  // Of a record with that name only the rest would be seen.
  .custom<Record<string, string>>(
    (given) => !(given instanceof Object && Object.hasOwn(given, "__proto__")),
    "__proto__ cannot be used.",
  )
  .pipe(values)
  .refine(
    (given) => Object.keys(given).length <= environmentLimits.variables,
    `A function has at most ${environmentLimits.variables} variables.`,
  )
  .refine(
    (given) => bytesOf(given) <= environmentLimits.bytes,
    `All variables together have at most ${environmentLimits.bytes / 1024} KB.`,
  );
export type Environment = z.infer<typeof environment>;

const encoder = new TextEncoder();
function bytesOf(given: Record<string, string>): number {
  return encoder.encode(Object.entries(given).flat().join("")).length;
}

/** The order makes no difference to a function. */
export function sameEnvironment(a: Environment, b: Environment): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && a[name] === b[name])
  );
}

export interface VariableChange {
  name: string;
  /** undefined where there was none, or is none any more */
  before: string | undefined;
  after: string | undefined;
}

/** What is different in the newer of two environments, by name. */
export function changedVariables(before: Environment, after: Environment): VariableChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((name) => ({ name, before: own(before, name), after: own(after, name) }))
    .filter((change) => change.before !== change.after);
}

/** `constructor` is a name like any other. */
function own(variables: Environment, name: string): string | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

/** The names of a function's variables for the editor, which knows `process.env` from elsewhere. */
export function environmentTypings(variables: Environment): string {
  const names = Object.keys(variables).map((name) => `  readonly ${name}: string;\n`);
  return `interface EnvironmentVariables {\n${names.join("")}}`;
}
