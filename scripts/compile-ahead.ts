import { parse } from "acorn";

/**
 * Chunks hold each module as a function in a list. A browser only skims a function on the way in,
 * and compiles it when it is called, while the page waits; one in parentheses it compiles as it
 * arrives, beside the page. Nearly every module of a chunk is called, so all of them get parentheses.
 */
export function withModulesCompiledAhead(chunk: string): string {
  const [statement] = parse(chunk, { ecmaVersion: "latest", preserveParens: true }).body;
  const call = statement?.type === "ExpressionStatement" ? statement.expression : undefined;
  const list = call?.type === "CallExpression" ? call.arguments[0] : undefined;
  if (list?.type !== "ArrayExpression") return chunk;
  let text = "";
  let done = 0;
  for (const element of list.elements) {
    if (element?.type !== "ArrowFunctionExpression" && element?.type !== "FunctionExpression") {
      continue;
    }
    text += `${chunk.slice(done, element.start)}(${chunk.slice(element.start, element.end)})`;
    done = element.end;
  }
  return text + chunk.slice(done);
}
