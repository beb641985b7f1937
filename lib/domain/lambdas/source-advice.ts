import type { Program } from "acorn";
import { full } from "acorn-walk";
import { commandDefinition } from "../commands/command";
import { commandLiteral, commandLiterals } from "../commands/command-literals";
import { type EventId, eventOf } from "../events/catalog";
import type { Problem } from "./lambda";
import { parseSource } from "./parse-source";
import { problemAt } from "./problem-at";

export const crossesRouting = "May cross other routing: the conversation is still moving.";

/** What a reader should know of a text before it is deployed. None of it blocks. */
export function sourceAdvice(code: string, eventId: EventId): Problem[] {
  for (const style of ["modern", "classic"] as const) {
    const parsed = parseSource(code, style);
    if ("program" in parsed) return adviceOn(parsed.program, eventId);
  }
  return [];
}

function adviceOn(program: Program, eventId: EventId): Problem[] {
  try {
    return [...routingAdvice(program, eventId), ...repeatedCommands(program)].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    );
  } catch (error) {
    // Nested too deeply to be walked: that is a problem already, and no place for advice.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function routingAdvice(program: Program, eventId: EventId): Problem[] {
  if (eventOf(eventId).standsStill) return [];
  return commandLiterals(program)
    .filter((literal) => literal.type === "transfer")
    .map((literal) => problemAt(literal.node, crossesRouting));
}

/** Of several commands of one type in one answer, only the first is carried out. */
function repeatedCommands(program: Program): Problem[] {
  const advice: Problem[] = [];
  full(program, (node) => {
    if (node.type !== "ArrayExpression") return;
    const seen = new Set<string>();
    for (const element of node.elements) {
      const literal = element?.type === "ObjectExpression" ? commandLiteral(element) : undefined;
      if (!literal || !commandDefinition(literal.type)) continue;
      if (seen.has(literal.type)) {
        advice.push(
          problemAt(
            literal.node,
            `A second ${literal.type} is never carried out. Only the first of a type is.`,
          ),
        );
      }
      seen.add(literal.type);
    }
  });
  return advice;
}
