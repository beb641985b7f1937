import { type Command, commandDefinition, commandTypes } from "./command";
import { nearMiss } from "./near-miss";

export type ReadCommand = { command: Command } | { invalid: string; type: string; at: string };

/**
 * Reads one command as a function gave it. `invalid` says in a sentence why it is none, and `at`
 * which of its fields is to blame; empty for the whole.
 */
export function readCommand(given: unknown): ReadCommand {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return {
      type: nameOf(given),
      at: "",
      invalid: `This is ${kindOf(given)}, not a command. A command is an object with a type.`,
    };
  }
  const type: unknown = "type" in given ? given.type : undefined;
  const definition = commandDefinition(type);
  if (!definition) return { type: nameOf(type), at: "type", invalid: unknownType(type) };
  const parsed = definition.schema.safeParse(given);
  if (parsed.success) return { command: parsed.data };
  const field = String(parsed.error.issues[0]?.path[0] ?? "");
  const value: unknown = Object.entries(given).find(([name]) => name === field)?.[1];
  return { type: definition.type, at: field, invalid: reasonFor(definition.type, field, value) };
}

function unknownType(type: unknown): string {
  const known = commandTypes.join(", ");
  if (type === undefined) return `type is missing. A command is one of ${known}.`;
  if (typeof type !== "string") {
    return `type must be a text, one of ${known}; it is ${kindOf(type)}.`;
  }
  const meant = nearMiss(type, commandTypes);
  const hint = meant ? `Did you mean ${meant}?` : `A command is one of ${known}.`;
  return `There is no command “${shortened(type)}”. ${hint}`;
}

function reasonFor(type: string, field: string, value: unknown): string {
  switch (field) {
    case "text":
      if (value === undefined) return "text is missing. Give a text, or [] to send nothing.";
      return `text must be a text, or [] to send nothing; it is ${kindOf(value)}.`;
    case "skillId":
    case "agentId": {
      if (typeof value === "string") return `${field} is empty.`;
      const example = field === "skillId" ? "601114" : "88120";
      return `${field} must be a text such as "${example}"; it is ${kindOf(value)}.`;
    }
    default:
      return `A ${type} needs a skillId, an agentId or both.`;
  }
}

/** What a value is, in plain words with an article. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  const kinds: Partial<Record<string, string>> = {
    string: "a text",
    number: "a number",
    boolean: "a boolean",
    object: "an object",
  };
  return kinds[typeof value] ?? `a ${typeof value}`;
}

/** The type under which an effect shows something that is not a command. */
function nameOf(given: unknown): string {
  return typeof given === "string" && given.trim() ? shortened(given) : "unknown";
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
