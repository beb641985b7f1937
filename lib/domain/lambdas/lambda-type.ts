import { findLambda } from "./find-lambda";
import type { Style } from "./lambda";
import { parseSource } from "./parse-source";

/** The comment that gives `lambda` its event's types in the editor. Every template carries it. */
export const lambdaType = "/** @type {Lambda} */";

/**
 * The line before which the comment has to be put to give a text its types; undefined when it has
 * a comment with types already, does not parse or declares no function of that name.
 */
export function untypedLambda(code: string, style: Style): number | undefined {
  const parsed = parseSource(code, style);
  if ("problem" in parsed) return undefined;
  const found = findLambda(parsed.program);
  if (found.kind !== "function") return undefined;
  const statement = parsed.program.body.find(
    ({ start, end }) => start <= found.node.start && found.node.end <= end,
  );
  if (!statement?.loc) return undefined;
  const above = code.slice(0, statement.start).trimEnd();
  const comment = above.endsWith("*/") ? above.slice(above.lastIndexOf("/*")) : "";
  return /@(type|param)\b/.test(comment) ? undefined : statement.loc.start.line;
}
