// What acorn's plugins may override, and its types leave out.
import "acorn";

declare module "acorn" {
  interface Parser {
    scopeStack: { var: string[]; lexical: string[]; functions: string[] }[];
    declareName(name: string, bindingType: number, position: number): void;
    validateRegExpPattern(state: { source: string; start: number }): void;
    raise(position: number, message: string): never;
  }
}
