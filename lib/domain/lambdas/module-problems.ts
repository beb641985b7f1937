import type { AnyNode, Program } from "acorn";
import { full } from "acorn-walk";
import { moduleNamed, moduleNames } from "../modules/catalog";
import { namesIn } from "./find-lambda";
import type { Problem, Style } from "./lambda";
import { problemAt } from "./problem-at";

/** How a function of a style names a module. */
const example: Record<Style, string> = {
  classic: 'const _ = require("lodash");',
  modern: 'import _ from "lodash";',
};

/** What a text loads that it cannot have. */
export function moduleProblems(program: Program, style: Style): Problem[] {
  const ownRequire = declaresRequire(program);
  const problems: Problem[] = [];
  full(program, (node) => {
    switch (node.type) {
      case "ImportDeclaration":
      case "ExportAllDeclaration":
        return put(node.source, named(node.source, style));
      case "ExportNamedDeclaration":
        return node.source ? put(node.source, named(node.source, style)) : undefined;
      case "ImportExpression":
        return put(node, `import() does not work here. Load modules by ${example[style]}`);
      case "CallExpression": {
        const { callee } = node;
        if (callee.type !== "Identifier" || callee.name !== "require" || ownRequire) return;
        if (style === "modern") {
          return put(callee, `A modern function has no require. Load modules by ${example.modern}`);
        }
        const [argument] = node.arguments;
        return put(argument ?? callee, named(argument, style));
      }
    }
  });
  return problems;

  function put(node: AnyNode, message: string | undefined): void {
    if (message !== undefined) problems.push(problemAt(node, message));
  }
}

function named(source: AnyNode | undefined, style: Style): string | undefined {
  const name = source && textOf(source);
  if (name === undefined) {
    return `Modules are loaded before the function runs, so each has to be named as a text: ${example[style]}`;
  }
  const found = moduleNamed(name);
  if (found?.styles.includes(style)) return;
  const allowed = moduleNames(style).join(", ");
  if (name === "") return `Name a module here. There are ${allowed}.`;
  if (!found) return `The module “${name}” is not available. There are ${allowed}.`;
  return `The module “${name}” is for ${found.styles.join(" and ")} functions. Here there are ${allowed}.`;
}

/** A function of the user's own by that name loads nothing. */
function declaresRequire(program: Program): boolean {
  let found = false;
  full(program, (node) => {
    if (node.type === "FunctionDeclaration" && node.id?.name === "require") found = true;
    if (node.type === "VariableDeclarator" && namesIn(node.id).has("require")) found = true;
  });
  return found;
}

function textOf(node: AnyNode): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  // A template without holes says its name as plainly.
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}
