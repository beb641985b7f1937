import type { AnyNode, Expression, Function as FunctionNode, Pattern, Program } from "acorn";
import type { Style } from "./lambda";
import { parseSource } from "./parse-source";
import {
  callingMethods,
  freshAnswers,
  harmlessCalls,
  harmlessClasses,
  harmlessMethods,
  harmlessNamespaces,
  ownMethods,
  revealingName,
} from "./traceless-names";

/**
 * Whether no run of a text can leave anything in its globals that another run could find. Then one
 * global serves all of its runs, and each still finds it as new. What is not plainly so is not: a
 * text that this says no to gets a fresh global for every run, and behaves the same.
 */
export function leavesNoTrace(code: string, style: Style): boolean {
  const parsed = parseSource(code, style);
  if (!("program" in parsed)) return false;
  try {
    new Reading().program(parsed.program);
    return true;
  } catch (error) {
    // Nested too deeply to be walked is not plain either.
    if (error instanceof Doubt || error instanceof RangeError) return false;
    throw error;
  }
}

class Doubt extends Error {}

function doubt(): never {
  throw new Doubt();
}

/**
 * What a name stands for. `shared` lives as long as the global and is never changed; `own` is an
 * object that the run made itself under this one name; `data` came as JSON; `index` is a number.
 */
type Kind = "function" | "shared" | "own" | "data" | "index" | "value";
interface Name {
  kind: Kind;
  topLevel: boolean;
}

class Reading {
  private scopes: Map<string, Name>[] = [new Map()];

  program({ body }: Program): void {
    const statements = body.map((statement) =>
      statement.type === "ExportNamedDeclaration" && statement.declaration
        ? statement.declaration
        : statement,
    );
    for (const statement of statements) {
      if (statement.type === "FunctionDeclaration") this.name(statement.id.name, "function");
      else if (statement.type === "VariableDeclaration") this.constants(statement);
    }
    for (const statement of statements) {
      if (statement.type === "FunctionDeclaration") {
        this.function(statement, statement.id?.name === "lambda");
      } else if (statement.type === "VariableDeclaration") {
        for (const { id, init } of statement.declarations) {
          const named = id.type === "Identifier" && id.name === "lambda";
          if (init && isFunction(init)) this.function(init, named);
        }
      } else if (statement.type === "ExportNamedDeclaration") {
        if (statement.source) doubt();
      } else if (!isDirective(statement)) doubt();
    }
  }

  /** The top level runs once for all: nothing there may depend on when it runs. */
  private constants(statement: AnyNode & { type: "VariableDeclaration" }): void {
    if (statement.kind !== "const") doubt();
    for (const { id, init } of statement.declarations) {
      if (id.type !== "Identifier" || !init) return doubt();
      if (isFunction(init)) this.name(id.name, "function");
      else if (isConstant(init)) this.name(id.name, "shared");
      else doubt();
    }
  }

  private name(name: string, kind: Kind): void {
    this.scopes.at(-1)?.set(name, { kind, topLevel: this.scopes.length === 1 });
  }

  private find(name: string): Name | undefined {
    return this.scopes.findLast((scope) => scope.has(name))?.get(name);
  }

  private within(work: () => void): void {
    this.scopes.push(new Map());
    work();
    this.scopes.pop();
  }

  private function(node: FunctionNode | (Expression & FunctionNode), isLambda = false): void {
    if (node.generator) doubt();
    this.within(() => {
      if (node.type === "FunctionExpression" && node.id) this.name(node.id.name, "function");
      for (const [at, param] of node.params.entries()) {
        // What a lambda is given first is read from JSON; its callback is ours.
        const given =
          isLambda && param.type === "Identifier" ? (["data", "function"][at] as Kind) : undefined;
        if (given) this.name((param as { name: string }).name, given);
        else this.pattern(param, "value");
      }
      if (node.body.type === "BlockStatement") this.block(node.body.body, true);
      else this.expression(node.body);
    });
  }

  private pattern(node: Pattern, kind: Kind): void {
    switch (node.type) {
      case "Identifier":
        return this.name(node.name, kind);
      case "ObjectPattern":
        for (const property of node.properties) {
          if (property.type === "RestElement") this.pattern(property.argument, "value");
          else {
            if (property.computed) doubt();
            plainKey(property.key);
            this.pattern(property.value, kind === "data" ? "data" : "value");
          }
        }
        return;
      case "ArrayPattern":
        for (const element of node.elements) if (element) this.pattern(element, "value");
        return;
      case "AssignmentPattern":
        this.expression(node.right);
        return this.pattern(node.left, "value");
      case "RestElement":
        return this.pattern(node.argument, "value");
      default:
        doubt();
    }
  }

  /** Functions and variables of a block are known in all of it. */
  private block(body: AnyNode[], ofFunction = false): void {
    this.within(() => {
      for (const statement of body) this.declare(statement, ofFunction);
      for (const statement of body) this.statement(statement);
    });
  }

  private declare(statement: AnyNode, ofFunction: boolean): void {
    // Those that reach out of their block are in a scope that is read by then.
    const reaches = statement.type === "VariableDeclaration" && statement.kind === "var";
    if ((reaches || statement.type === "FunctionDeclaration") && !ofFunction) doubt();
    if (statement.type === "FunctionDeclaration") this.name(statement.id?.name ?? "", "function");
    if (statement.type !== "VariableDeclaration") return;
    if (!["const", "let", "var"].includes(statement.kind)) doubt();
    for (const { id, init } of statement.declarations) {
      this.pattern(id, this.kindOf(id, init, statement.kind === "const"));
    }
  }

  private kindOf(id: Pattern, init: Expression | null | undefined, constant: boolean): Kind {
    if (!init) return "value";
    if (constant && id.type === "Identifier") {
      if (isFunction(init)) return "function";
      const made = init.type === "NewExpression" && init.callee.type === "Identifier";
      const fresh = init.type === "ObjectExpression" || init.type === "ArrayExpression";
      if (fresh || (made && ["Map", "Set"].includes((init.callee as { name: string }).name))) {
        return "own";
      }
    }
    if (constant && this.isData(init)) return "data";
    if (!constant && init.type === "Literal" && typeof init.value === "number") return "index";
    return "value";
  }

  private isData(node: AnyNode): boolean {
    if (node.type === "Identifier") return this.find(node.name)?.kind === "data";
    if (node.type === "ChainExpression") return this.isData(node.expression);
    return (
      node.type === "MemberExpression" &&
      (!node.computed || isNumber(node.property)) &&
      this.isData(node.object)
    );
  }

  private statement(node: AnyNode): void {
    switch (node.type) {
      case "EmptyStatement":
      case "BreakStatement":
      case "ContinueStatement":
        return;
      case "FunctionDeclaration":
        return this.function(node);
      case "VariableDeclaration":
        for (const { init } of node.declarations) {
          if (!init) continue;
          if (isFunction(init)) this.function(init);
          else this.expression(init);
        }
        return;
      case "ExpressionStatement":
        return this.expression(node.expression);
      case "ReturnStatement":
        return node.argument ? this.expression(node.argument) : undefined;
      case "ThrowStatement":
        return this.expression(node.argument);
      case "BlockStatement":
        return this.block(node.body);
      case "IfStatement":
        this.expression(node.test);
        this.block([node.consequent]);
        return node.alternate ? this.block([node.alternate]) : undefined;
      case "SwitchStatement":
        this.expression(node.discriminant);
        for (const { test } of node.cases) if (test) this.expression(test);
        return this.block(node.cases.flatMap(({ consequent }) => consequent));
      case "WhileStatement":
      case "DoWhileStatement":
        this.expression(node.test);
        return this.block([node.body]);
      case "ForStatement":
        return this.within(() => {
          if (node.init?.type === "VariableDeclaration") {
            this.declare(node.init, false);
            this.statement(node.init);
          } else if (node.init) this.expression(node.init);
          if (node.test) this.expression(node.test);
          if (node.update) this.expression(node.update);
          this.block([node.body]);
        });
      case "ForOfStatement":
      case "ForInStatement":
        return this.within(() => {
          this.expression(node.right);
          if (node.left.type !== "VariableDeclaration" || node.left.kind === "var") return doubt();
          for (const { id } of node.left.declarations) this.pattern(id, "value");
          this.block([node.body]);
        });
      case "TryStatement":
        this.block(node.block.body);
        if (node.handler) {
          const { param, body } = node.handler;
          this.within(() => {
            if (param) this.pattern(param, "value");
            this.block(body.body);
          });
        }
        return node.finalizer ? this.block(node.finalizer.body) : undefined;
      default:
        doubt();
    }
  }

  private expression(node: AnyNode): void {
    switch (node.type) {
      case "Literal":
        return;
      case "Identifier": {
        const found = this.find(node.name);
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
        // A name made at run time could be __proto__: then what is written is looked up from there.
        if (isLookup(node.left) && !isPlain(node.right)) doubt();
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
    const found = this.find(node.name);
    if (!found || found.topLevel || found.kind === "function" || found.kind === "own") doubt();
    // An index stays a number by counting only.
    if (found.kind === "index" && !["++", "-=", "*="].includes(operator)) doubt();
    if (found.kind === "data") doubt();
  }

  private ownMember(node: AnyNode): void {
    if (node.type !== "MemberExpression" || node.object.type !== "Identifier") return doubt();
    if (this.find(node.object.name)?.kind !== "own") doubt();
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
    const known = object.type === "Identifier" ? this.find(object.name)?.kind : undefined;
    if (known !== "own" && known !== "shared" && !this.isData(object)) doubt();
  }

  private isIndex(node: AnyNode): boolean {
    return node.type === "Identifier" && this.find(node.name)?.kind === "index";
  }

  /** `Math.max` of a name that the text does not take for something else. */
  private globalPath(node: AnyNode): string | undefined {
    if (node.type === "Identifier") return this.find(node.name) ? undefined : node.name;
    if (node.type !== "MemberExpression" || node.computed) return undefined;
    const { object, property } = node;
    if (object.type !== "Identifier" || property.type !== "Identifier") return undefined;
    return this.find(object.name) ? undefined : `${object.name}.${property.name}`;
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
      if (this.find(callee.name)?.kind !== "function" || callee.name === "lambda") doubt();
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
      if (second && /^replace/.test(property.name) && isFunction(second)) this.callback(second);
      else if (second) this.expression(second);
    }
    this.all(more);
  }

  /** A function that is called by what it is given to, and kept by nobody. */
  private callback(node: AnyNode): void {
    if (isFunction(node)) return this.function(node);
    if (node.type !== "Identifier" || node.name === "lambda") return doubt();
    const found = this.find(node.name);
    if (found ? found.kind !== "function" : !harmlessCalls.has(node.name)) doubt();
  }

  /** An object that the run made, by its name or as it comes out of what makes it. */
  private fresh(node: AnyNode): void {
    if (node.type === "ArrayExpression") return;
    if (node.type === "Identifier" && this.find(node.name)?.kind === "own") return;
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

const isLookup = (node: AnyNode): boolean =>
  node.type === "MemberExpression" && node.computed && !isNumber(node.property);

/** Is a plain value, or an object that has nothing of another's. */
const isPlain = (node: AnyNode): boolean =>
  [
    "Literal",
    "TemplateLiteral",
    "BinaryExpression",
    "ArrayExpression",
    "ObjectExpression",
  ].includes(node.type);

const isNull = (node: AnyNode): boolean => node.type === "Literal" && node.value === null;

const isFunction = (node: AnyNode): node is AnyNode & FunctionNode =>
  node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";

const isDirective = (node: AnyNode): boolean =>
  node.type === "EmptyStatement" ||
  (node.type === "ExpressionStatement" && Boolean(node.directive));

/** A value that is the same whenever it is made, and has no state of its own. */
function isConstant(node: AnyNode): boolean {
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
const isNumber = (node: AnyNode): boolean =>
  (node.type === "Literal" && typeof node.value === "number") ||
  (node.type === "BinaryExpression" && ["-", "*", "/", "%", "|", "&"].includes(node.operator));

function plainKey(node: AnyNode): void {
  if (node.type === "Identifier" && !revealingName.test(node.name)) return;
  if (node.type === "Literal" && !revealingName.test(String(node.value))) return;
  doubt();
}
