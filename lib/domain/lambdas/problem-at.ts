import type { Node } from "acorn";
import type { Problem } from "./lambda";

export function problemAt(node: Node, message: string): Problem {
  const start = node.loc?.start;
  return { line: start?.line ?? 1, column: (start?.column ?? 0) + 1, message };
}
