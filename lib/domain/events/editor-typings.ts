import { commandTypings } from "../commands/command-typings";
import type { Style } from "../lambdas/lambda";
import { type EventId, eventOf } from "./catalog";
import { globalTypings } from "./global-typings";
import { type PayloadField, payloadFields } from "./payload-views";

/**
 * The declarations that the editor loads beside a function: exactly this event's payload, the
 * commands, and what the sandbox offers. They reach a function's own `lambda` through the comment
 * of lambda-type.ts, since no declaration elsewhere can type the parameters of a function.
 */
export function editorTypings(eventId: EventId, style: Style): string {
  const event = eventOf(eventId);
  return [
    `/** The payload of ${event.title}, fired when ${event.firesWhen}. */`,
    `interface Payload ${objectText(payloadFields(event), "")}`,
    inputTypings,
    commandTypings,
    lambdaTypings[style],
    globalTypings,
  ].join("\n");
}

/** What the editor's type checker is told, as Monaco's `setCompilerOptions` takes it. */
export const editorCompilerOptions = {
  allowJs: true,
  checkJs: true,
  allowNonTsExtensions: true,
  noEmit: true,
  strict: true,
  // Plain functions beside lambda need no types.
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  target: 99, // ESNext
  module: 99, // ESNext
  moduleResolution: 2, // Node10, the one that reads require() too
  esModuleInterop: true,
  allowSyntheticDefaultImports: true,
  moduleDetection: 3, // force: a function's names are its own, whatever its style
  lib: ["es2024"],
};

/** 1064 and 1065: an async function may be of a type that answers at once or by a promise. */
export const ignoredDiagnostics = [1064, 1065];

const inputTypings = `
/** What a function is invoked with. */
interface Input {
  /** the request's headers, in the order in which they came */
  headers: { key: string; value: string }[];
  /** facts about the conversation and what changed in it */
  payload: Payload;
  /** when the event was raised, in milliseconds since 1970 */
  timestamp?: number;
}`;

const lambdaTypings: Record<Style, string> = {
  classic: `
/**
 * Answers the event. Only the first call counts; without one the function runs into its time limit.
 * @param error null or undefined when all is well; anything else is a failure
 * @param result a command, several in an array, or nothing
 */
type Callback = (error?: unknown, result?: Answer) => void;
/** Answers through its callback; what it returns is ignored. */
type Lambda = (input: Input, callback: Callback) => void | Promise<void>;`,
  modern: `
/** Answers with what it returns: a command, several in an array, or nothing. */
type Lambda = (input: Input) => Answer | Promise<Answer>;`,
};

function objectText(fields: PayloadField[], indent: string): string {
  const inner = `${indent}  `;
  const lines = fields.flatMap((field) => [
    ...jsDoc(field).map((line) => inner + line),
    `${inner}${field.name}${field.optional ? "?" : ""}: ${
      field.fields.length > 0 ? objectText(field.fields, inner) : field.type
    };`,
  ]);
  return ["{", ...lines, `${indent}}`].join("\n");
}

function jsDoc(field: PayloadField): string[] {
  const lines = [
    field.meaning,
    ...(field.tableType === "OBJECT" ? [] : [`Example: \`${JSON.stringify(field.example)}\``]),
    ...(field.sic ? ["Spelt so by the platform."] : []),
    ...(field.aliasOf
      ? [`Has the value of \`${field.aliasOf}\`, which the platform misspells.`]
      : []),
    ...(field.note ? [field.note] : []),
  ];
  // Blank lines keep the lines apart in the hover, which is Markdown.
  return ["/**", ...lines.flatMap((line) => [` * ${line}`, " *"]).slice(0, -1), " */"];
}
