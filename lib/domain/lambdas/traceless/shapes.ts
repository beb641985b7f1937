import type { AnyNode, Function as FunctionNode } from "acorn";
import { isMethodName, revealingName } from "./harmless-names";

/** A text of which it is not plain that it leaves no trace. */
export class Doubt extends Error {}

export function doubt(): never {
  throw new Doubt();
}

/** Is a plain value, or an object that has nothing of another's. */
const isPlain = (node: AnyNode): boolean =>
  [
    "Literal",
    "TemplateLiteral",
    "BinaryExpression",
    "ArrayExpression",
    "ObjectExpression",
  ].includes(node.type);

export const isNull = (node: AnyNode): boolean => node.type === "Literal" && node.value === null;

export const isFunction = (node: AnyNode): node is AnyNode & FunctionNode =>
  node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";

export const isDirective = (node: AnyNode): boolean =>
  node.type === "EmptyStatement" ||
  (node.type === "ExpressionStatement" && Boolean(node.directive));

/** A value that is the same whenever it is made, and has no state of its own. */
export function isConstant(node: AnyNode): boolean {
  switch (node.type) {
    case "Literal":
      return !("regex" in node && node.regex && /[gy]/.test(node.regex.flags));
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "UnaryExpression":
      return ["-", "+", "!"].includes(node.operator) && isConstant(node.argument);
    case "BinaryExpression":
      return isConstant(node.left) && isConstant(node.right) && node.operator !== "instanceof";
    case "ArrayExpression":
      return node.elements.every((element) => element === null || isConstant(element));
    case "NewExpression": {
      const collection = node.callee.type === "Identifier" && /^(Map|Set)$/.test(node.callee.name);
      return collection && node.arguments.every(isConstant);
    }
    case "ObjectExpression":
      return node.properties.every((property) => {
        if (property.type !== "Property" || property.kind !== "init" || property.computed)
          return false;
        plainKey(property.key);
        return isConstant(property.value);
      });
    default:
      return false;
  }
}

/** Whatever is calculated is a number, or names nothing. */
export const isNumber = (node: AnyNode): boolean =>
  (node.type === "Literal" && typeof node.value === "number") ||
  (node.type === "BinaryExpression" && ["-", "*", "/", "%", "|", "&"].includes(node.operator));

export function plainKey(node: AnyNode): void {
  if (node.type === "Identifier" && !revealingName.test(node.name)) return;
  if (node.type === "Literal" && !revealingName.test(String(node.value))) return;
  doubt();
}

/**
 * Refuses to give an object what could take a method's place: functions of the language are values
 * too, and would be called with whatever a harmless method of that name may be given.
 */
export function ordinary(key: AnyNode, computed: boolean, value: AnyNode): void {
  if (isPlain(value)) return;
  if (computed && !isNumber(key)) doubt();
  if (key.type === "Identifier" && !computed && isMethodName(key.name)) doubt();
  if (key.type === "Literal" && isMethodName(String(key.value))) doubt();
}
