import type { AnyNode, Function as FunctionNode } from "acorn";
import {
  callingMethods,
  freshAnswers,
  harmlessCalls,
  harmlessClasses,
  harmlessMethods,
  harmlessNamespaces,
  ownMethods,
} from "./harmless-names";
import { Scopes } from "./scopes";
import { doubt, isFunction, isNull, isNumber, ordinary, plainKey } from "./shapes";

/** Reads what a text calculates, calls and writes to; throws Doubt at what could stay. */
export abstract class Expressions {
  protected readonly scopes = new Scopes();

  /** Reads a function where one may stand. */
  protected abstract function(node: FunctionNode): void;

  protected isData(node: AnyNode): boolean {
    if (node.type === "Identifier") return this.scopes.find(node.name)?.kind === "data";
    if (node.type === "ChainExpression") return this.isData(node.expression);
    return (
      node.type === "MemberExpression" &&
      (!node.computed || isNumber(node.property)) &&
      this.isData(node.object)
    );
  }

  protected expression(node: AnyNode): void {
    switch (node.type) {
      case "Literal":
        return;
      case "Identifier": {
        const found = this.scopes.find(node.name);
        // A function as a value could be changed, or be taken for a method of an object.
        if (found?.kind === "function") doubt();
        if (!found && !["undefined", "NaN", "Infinity"].includes(node.name)) doubt();
        return;
      }
      case "TemplateLiteral":
        return this.all(node.expressions);
      case "ArrayExpression":
        return this.all(node.elements);
      case "SpreadElement":
      case "AwaitExpression":
        return this.expression(node.argument);
      case "UnaryExpression":
        if (node.operator === "delete") this.ownMember(node.argument);
        return this.expression(node.argument);
      case "ObjectExpression":
        for (const property of node.properties) {
          if (property.type === "SpreadElement") this.expression(property.argument);
          else {
            if (property.kind !== "init" || property.method) doubt();
            if (property.computed) this.expression(property.key);
            else plainKey(property.key);
            ordinary(property.key, property.computed, property.value);
            this.expression(property.value);
          }
        }
        return;
      case "BinaryExpression":
      case "LogicalExpression":
        if (node.operator === "instanceof" || node.left.type === "PrivateIdentifier") doubt();
        return this.all([node.left, node.right]);
      case "ConditionalExpression":
        return this.all([node.test, node.consequent, node.alternate]);
      case "SequenceExpression":
        return this.all(node.expressions);
      case "ParenthesizedExpression":
      case "ChainExpression":
        return this.expression(node.expression);
      case "AssignmentExpression":
        this.target(node.left, node.operator);
        if (node.left.type === "MemberExpression") {
          ordinary(node.left.property, node.left.computed, node.right);
        }
        return this.expression(node.right);
      case "UpdateExpression":
        return this.target(node.argument, "++");
      case "MemberExpression":
        return this.member(node);
      case "CallExpression":
        return this.call(node);
      case "NewExpression":
        if (!harmlessClasses.has(this.globalPath(node.callee) ?? "")) doubt();
        return this.all(node.arguments);
      default:
        doubt();
    }
  }

  private all(nodes: readonly (AnyNode | null)[]): void {
    for (const node of nodes) if (node) this.expression(node);
  }

  /** A variable of the run, or a member of an object that the run made. */
  private target(node: AnyNode, operator: string): void {
    if (node.type !== "Identifier") {
      this.ownMember(node);
      return this.expression(node);
    }
    const found = this.scopes.find(node.name);
    if (!found || found.topLevel || found.kind === "function" || found.kind === "own") doubt();
    // An index stays a number by counting only.
    if (found.kind === "index" && !["++", "-=", "*="].includes(operator)) doubt();
    if (found.kind === "data") doubt();
  }

  private ownMember(node: AnyNode): void {
    if (node.type !== "MemberExpression" || node.object.type !== "Identifier") return doubt();
    if (this.scopes.find(node.object.name)?.kind !== "own") doubt();
  }

  private member(node: AnyNode & { type: "MemberExpression" }): void {
    const { object, property } = node;
    if (object.type === "Super") return doubt();
    if (!node.computed && this.globalPath(object) === "process.env") return;
    if (node.computed) {
      this.expression(property);
      if (!isNumber(property) && !this.isIndex(property)) this.looked(object);
    } else plainKey(property);
    this.expression(object);
  }

  /** Looks up a name made at run time: on a thing with no way to anything shared but its class. */
  private looked(object: AnyNode): void {
    const known = object.type === "Identifier" ? this.scopes.find(object.name)?.kind : undefined;
    if (known !== "own" && known !== "shared" && !this.isData(object)) doubt();
  }

  private isIndex(node: AnyNode): boolean {
    return node.type === "Identifier" && this.scopes.find(node.name)?.kind === "index";
  }

  /** `Math.max` of a name that the text does not take for something else. */
  private globalPath(node: AnyNode): string | undefined {
    if (node.type === "Identifier") return this.scopes.find(node.name) ? undefined : node.name;
    if (node.type !== "MemberExpression" || node.computed) return undefined;
    const { object, property } = node;
    if (object.type !== "Identifier" || property.type !== "Identifier") return undefined;
    return this.scopes.find(object.name) ? undefined : `${object.name}.${property.name}`;
  }

  private call({ callee, arguments: given }: AnyNode & { type: "CallExpression" }): void {
    const path = this.globalPath(callee);
    if (path !== undefined) {
      const [space = ""] = path.split(".");
      if (!harmlessCalls.has(path) && !(harmlessNamespaces.has(space) && space !== path)) doubt();
      const called = path === "Array.from" && given.length === 2 ? given[1] : undefined;
      if (path === "Array.from" && given.length > 2) doubt();
      // What they take beside the value is called on what the value holds.
      if (path.startsWith("JSON.") && given[1] && !isNull(given[1])) doubt();
      if (called) this.callback(called);
      return this.all(given.filter((one) => one !== called));
    }
    if (callee.type === "Identifier") {
      if (this.scopes.find(callee.name)?.kind !== "function" || callee.name === "lambda") doubt();
      return this.all(given);
    }
    if (callee.type !== "MemberExpression" || callee.computed) return doubt();
    const { object, property } = callee;
    if (object.type === "Super" || property.type !== "Identifier") return doubt();
    if (ownMethods.has(property.name)) this.fresh(object);
    else if (!harmlessMethods.has(property.name)) doubt();
    this.expression(object);
    const [first, second, ...more] = given;
    if (callingMethods.has(property.name)) {
      if (first) this.callback(first);
      if (second && property.name === "then") this.callback(second);
      else if (second) this.expression(second);
    } else {
      if (first) this.expression(first);
      if (second && property.name.startsWith("replace") && isFunction(second))
        this.callback(second);
      else if (second) this.expression(second);
    }
    this.all(more);
  }

  /** A function that is called by what it is given to, and kept by nobody. */
  private callback(node: AnyNode): void {
    if (isFunction(node)) return this.function(node);
    if (node.type !== "Identifier" || node.name === "lambda") return doubt();
    const found = this.scopes.find(node.name);
    if (found ? found.kind !== "function" : !harmlessCalls.has(node.name)) doubt();
  }

  /** An object that the run made, by its name or as it comes out of what makes it. */
  private fresh(node: AnyNode): void {
    if (node.type === "ArrayExpression") return;
    if (node.type === "Identifier" && this.scopes.find(node.name)?.kind === "own") return;
    if (node.type !== "CallExpression") doubt();
    const { callee } = node;
    if (
      ["Object.keys", "Object.values", "Object.entries"].includes(this.globalPath(callee) ?? "")
    ) {
      return;
    }
    if (callee.type !== "MemberExpression" || callee.computed) return doubt();
    if (callee.property.type !== "Identifier" || !freshAnswers.has(callee.property.name)) doubt();
  }
}
