import type {
  AnonymousFunctionDeclaration,
  ArrowFunctionExpression,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  Node,
  Program,
} from "acorn";
import { full } from "acorn-walk";

export type FunctionNode =
  | FunctionDeclaration
  | AnonymousFunctionDeclaration
  | FunctionExpression
  | ArrowFunctionExpression;

/** What a text declares by the name of `lambda` at its top level. */
export type FoundLambda =
  | { kind: "none" }
  | { kind: "function"; node: FunctionNode }
  | { kind: "not callable"; node: Node; what: string }
  /** such as the answer of a call: only a run can tell */
  | { kind: "unknown"; node: Node };

export function findLambda(program: Program): FoundLambda {
  for (const statement of program.body) {
    const declaration =
      statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
        ? statement.declaration
        : statement;
    if (!declaration) continue;
    if (declaration.type === "FunctionDeclaration" && declaration.id?.name === "lambda") {
      return functionOf(declaration);
    }
    if (declaration.type === "ClassDeclaration" && declaration.id?.name === "lambda") {
      return { kind: "not callable", node: declaration, what: "a class" };
    }
    if (declaration.type !== "VariableDeclaration") continue;
    for (const declarator of declaration.declarations) {
      if (declarator.id.type === "Identifier" && declarator.id.name === "lambda") {
        return valueOf(program, declarator.id, declarator.init ?? undefined);
      }
      if (declarator.id.type !== "Identifier" && binds(declarator.id)) {
        return { kind: "unknown", node: declarator };
      }
    }
  }
  return { kind: "none" };
}

function functionOf(node: FunctionNode): FoundLambda {
  return node.generator
    ? { kind: "not callable", node, what: "a generator, which answers nothing by itself" }
    : { kind: "function", node };
}

const values: Partial<Record<Expression["type"], string>> = {
  Literal: "a fixed value",
  TemplateLiteral: "a text",
  ObjectExpression: "an object",
  ArrayExpression: "an array",
  ClassExpression: "a class",
};

function valueOf(program: Program, name: Node, init: Expression | undefined): FoundLambda {
  if (!init) {
    return isAssigned(program)
      ? { kind: "unknown", node: name }
      : { kind: "not callable", node: name, what: "never given a value" };
  }
  if (init.type === "FunctionExpression" || init.type === "ArrowFunctionExpression") {
    return functionOf(init);
  }
  const what = values[init.type];
  return what ? { kind: "not callable", node: name, what } : { kind: "unknown", node: name };
}

function isAssigned(program: Program): boolean {
  let found = false;
  full(program, (node) => {
    if (node.type !== "AssignmentExpression") return;
    if (node.left.type === "Identifier" && node.left.name === "lambda") found = true;
  });
  return found;
}

/** Whether a pattern such as `{ lambda }` names it. */
function binds(pattern: Node): boolean {
  return namesIn(pattern).has("lambda");
}

/** The names that a piece of source mentions as such; keys of objects and members do not count. */
export function namesIn(node: Node): Set<string> {
  const names = new Set<string>();
  full(node, (each) => {
    if (each.type === "Identifier") names.add(each.name);
  });
  return names;
}
