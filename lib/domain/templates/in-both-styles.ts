import type { Style } from "../lambdas/lambda";

/**
 * One text in the two styles. They differ in how `lambda` is declared and how it answers, so a
 * template answers once, at its end. `@type {Lambda}` gives the editor the types of its event.
 */
export function inBothStyles(parts: {
  /** comments, constants and functions above `lambda` */
  top: string;
  /** what `lambda` does before it answers, indented by two */
  body: string;
  /** the expression that is the answer, further lines indented by two */
  answer: string;
}): Record<Style, string> {
  const text = (declaration: string, answering: string) =>
    [
      parts.top.trim(),
      "",
      "/** @type {Lambda} */",
      `${declaration} {`,
      ...(parts.body.trim() ? [`  ${parts.body.trim()}`, ""] : []),
      `  ${answering}`,
      "}",
      "",
    ].join("\n");
  const answer = parts.answer.trim();
  return {
    classic: text("function lambda(input, callback)", `callback(null, ${answer});`),
    modern: text("async function lambda(input)", `return ${answer};`),
  };
}
