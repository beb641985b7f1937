import type { AnyNode, Expression, Function as FunctionNode, Pattern, Program } from "acorn";
import { Expressions } from "./expressions";
import type { Kind } from "./scopes";
import { doubt, isConstant, isDirective, isFunction, plainKey } from "./shapes";

/** Reads a text from its top level on; throws Doubt where something of a run could stay. */
export class Statements extends Expressions {
  program({ body }: Program): void {
    const statements = body.map((statement) =>
      statement.type === "ExportNamedDeclaration" && statement.declaration
        ? statement.declaration
        : statement,
    );
    for (const statement of statements) {
      if (statement.type === "FunctionDeclaration") this.scopes.name(statement.id.name, "function");
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
      if (isFunction(init)) this.scopes.name(id.name, "function");
      else if (isConstant(init)) this.scopes.name(id.name, "shared");
      else doubt();
    }
  }

  protected function(node: FunctionNode | (Expression & FunctionNode), isLambda = false): void {
    if (node.generator) doubt();
    this.scopes.within(() => {
      if (node.type === "FunctionExpression" && node.id) this.scopes.name(node.id.name, "function");
      for (const [at, param] of node.params.entries()) {
        // What a lambda is given first is read from JSON; its callback is ours.
        const given =
          isLambda && param.type === "Identifier" ? (["data", "function"][at] as Kind) : undefined;
        if (given) this.scopes.name((param as { name: string }).name, given);
        else this.pattern(param, "value");
      }
      if (node.body.type === "BlockStatement") this.block(node.body.body, true);
      else this.expression(node.body);
    });
  }

  private pattern(node: Pattern, kind: Kind): void {
    switch (node.type) {
      case "Identifier":
        return this.scopes.name(node.name, kind);
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
    this.scopes.within(() => {
      for (const statement of body) this.declare(statement, ofFunction);
      for (const statement of body) this.statement(statement);
    });
  }

  private declare(statement: AnyNode, ofFunction: boolean): void {
    // Those that reach out of their block are in a scope that is read by then.
    const reaches = statement.type === "VariableDeclaration" && statement.kind === "var";
    if ((reaches || statement.type === "FunctionDeclaration") && !ofFunction) doubt();
    if (statement.type === "FunctionDeclaration")
      this.scopes.name(statement.id?.name ?? "", "function");
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
        return this.scopes.within(() => {
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
        return this.scopes.within(() => {
          this.expression(node.right);
          if (node.left.type !== "VariableDeclaration" || node.left.kind === "var") return doubt();
          for (const { id } of node.left.declarations) this.pattern(id, "value");
          this.block([node.body]);
        });
      case "TryStatement":
        this.block(node.block.body);
        if (node.handler) {
          const { param, body } = node.handler;
          this.scopes.within(() => {
            if (param) this.pattern(param, "value");
            this.block(body.body);
          });
        }
        return node.finalizer ? this.block(node.finalizer.body) : undefined;
      default:
        doubt();
    }
  }
}
