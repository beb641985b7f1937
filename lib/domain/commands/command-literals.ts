import type { AnyNode, ObjectExpression, Program } from "acorn";
import { full } from "acorn-walk";

/** An object literal in a source text that writes a command, or what was meant as one: `{ type: "transfer", … }`. */
export interface CommandLiteral {
  type: string;
  node: ObjectExpression;
  /** what the text says of each of its properties */
  properties: Map<string, AnyNode>;
  /** it holds `...others` or computed names, so it may have more properties than these */
  open: boolean;
}

export function commandLiterals(program: Program): CommandLiteral[] {
  const literals: CommandLiteral[] = [];
  full(program, (node) => {
    const literal = node.type === "ObjectExpression" ? commandLiteral(node) : undefined;
    if (literal) literals.push(literal);
  });
  return literals;
}

export function commandLiteral(node: ObjectExpression): CommandLiteral | undefined {
  const properties = new Map<string, AnyNode>();
  let open = false;
  for (const property of node.properties) {
    const name =
      property.type === "Property" && !property.computed ? nameOf(property.key) : undefined;
    if (property.type === "Property" && name !== undefined) properties.set(name, property.value);
    else open = true;
  }
  const type = fixedValue(properties.get("type"));
  return typeof type === "string" ? { type, node, properties, open } : undefined;
}

function nameOf(key: AnyNode): string | undefined {
  if (key.type === "Identifier") return key.name;
  return key.type === "Literal" ? String(key.value) : undefined;
}

/** The value that a piece of source always has; undefined where only a run can tell. */
export function fixedValue(node: AnyNode | undefined): unknown {
  if (node?.type === "Literal") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked;
  }
  return undefined;
}
