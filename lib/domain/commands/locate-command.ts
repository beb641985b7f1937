import type { AnyNode } from "acorn";
import type { Style } from "../lambdas/lambda";
import { parseSource } from "../lambdas/parse-source";
import { type CommandLiteral, commandLiterals, fixedValue } from "./command-literals";

/**
 * Finds the line of the object literal that wrote a command, where that is certain: exactly one
 * line of the text has a literal that can have become this command.
 */
export function commandLocator(
  code: string | undefined,
  style: Style | undefined,
): (command: unknown) => number | undefined {
  let literals: CommandLiteral[] | undefined;
  return (command) => {
    if (code === undefined || style === undefined) return undefined;
    if (typeof command !== "object" || command === null) return undefined;
    literals ??= literalsOf(code, style);
    const given = new Map<string, unknown>(Object.entries(command));
    const lines = new Set(
      literals
        .filter((literal) => canBe(literal, given))
        .map((literal) => literal.node.loc?.start.line),
    );
    return lines.size === 1 ? [...lines][0] : undefined;
  };
}

function literalsOf(code: string, style: Style): CommandLiteral[] {
  const parsed = parseSource(code, style);
  if ("problem" in parsed) return [];
  try {
    return commandLiterals(parsed.program);
  } catch (error) {
    // A tree too deep to walk hides the line, nothing more.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function canBe(literal: CommandLiteral, given: Map<string, unknown>): boolean {
  if (!literal.open && [...given.keys()].some((name) => !literal.properties.has(name)))
    return false;
  return [...literal.properties].every(([name, node]) => canHaveBecome(node, given.get(name)));
}

function canHaveBecome(node: AnyNode, value: unknown): boolean {
  if (node.type === "ArrayExpression" && node.elements.length === 0) {
    return Array.isArray(value) && value.length === 0;
  }
  if (node.type === "TemplateLiteral") return typeof value === "string" && fits(node.quasis, value);
  const fixed = fixedValue(node);
  return fixed === undefined || fixed === value;
}

/** Whether a text begins and ends as the template between its gaps does. */
function fits(quasis: { value: { cooked?: string | null } }[], value: string): boolean {
  const begin = quasis[0]?.value.cooked ?? "";
  const end = quasis.at(-1)?.value.cooked ?? "";
  if (quasis.length === 1) return value === begin;
  return (
    value.length >= begin.length + end.length && value.startsWith(begin) && value.endsWith(end)
  );
}
