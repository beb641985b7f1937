import type { Effect } from "@/lib/domain/commands/effect";

const shown = 120;

/** A command in one line, as short as it can be told: `systemMessage “Hello”`, else as it was given. */
export function commandWords(effect: Pick<Effect, "type" | "command" | "text">): string {
  const text = effect.text ?? textOf(effect.command);
  if (effect.type === "systemMessage" && text) return `systemMessage “${shortened(text, 80)}”`;
  if (effect.command === undefined) return effect.type;
  return shortened(literal(effect.command), shown);
}

function textOf(command: unknown): string | undefined {
  const found = typeof command === "object" && command !== null && "text" in command;
  return found && typeof command.text === "string" ? command.text : undefined;
}

/** A value as its source would write it, on one line. */
export function literal(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(shortened(value, shown));
  if (value === null || typeof value !== "object") return String(value);
  if (depth > 2) return Array.isArray(value) ? "[…]" : "{…}";
  if (Array.isArray(value)) {
    const items = value.slice(0, 5).map((item: unknown) => literal(item, depth + 1));
    return `[${[...items, ...(value.length > 5 ? ["…"] : [])].join(", ")}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  const fields = entries
    .slice(0, 5)
    .map(
      ([name, held]) =>
        `${/^[\w$]+$/.test(name) ? name : JSON.stringify(name)}: ${literal(held, depth + 1)}`,
    );
  return `{ ${[...fields, ...(entries.length > 5 ? ["…"] : [])].join(", ")} }`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
