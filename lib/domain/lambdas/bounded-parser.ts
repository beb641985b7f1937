import { Parser } from "acorn";

/** Far above what people write, and some tenths of a second at most. */
const mostSteps = 10_000_000;

/**
 * acorn compares each name with all that its scopes hold, and each named group of a regular
 * expression with those of its name: a text made for it took many seconds. This one counts.
 */
class Bounded extends Parser {
  #steps = 0;

  override declareName(name: string, bindingType: number, position: number): void {
    let steps = 4 * this.scopeStack.length;
    for (const scope of this.scopeStack) steps += scope.lexical.length + scope.functions.length;
    steps += this.scopeStack.at(-1)?.var.length ?? 0;
    this.#spend(steps, position, "The text declares too many names to be read.");
    super.declareName(name, bindingType, position);
  }

  override validateRegExpPattern(state: { source: string; start: number }): void {
    const groups = state.source.split("(?<").length - 1;
    const depth = state.source.split("(").length - 1;
    const message = "The regular expression has too many named groups to be read.";
    this.#spend((groups * depth) ** 2 / 2, state.start, message);
    super.validateRegExpPattern(state);
  }

  #spend(steps: number, position: number, message: string): void {
    this.#steps += steps;
    if (this.#steps > mostSteps) this.raise(position, message);
  }
}

/** Parses a text in bounded time; throws acorn's SyntaxErrors. */
export const parse = (code: string, options: Parameters<typeof Parser.parse>[1]) =>
  Bounded.parse(code, options);
