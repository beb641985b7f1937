/**
 * What a name stands for. `shared` lives as long as the global and is never changed; `own` is an
 * object that the run made itself under this one name; `data` came as JSON; `index` is a number.
 */
export type Kind = "function" | "shared" | "own" | "data" | "index" | "value";
interface Name {
  kind: Kind;
  topLevel: boolean;
}

/** The names that are known where a text is being read. */
export class Scopes {
  private readonly scopes: Map<string, Name>[] = [new Map()];

  name(name: string, kind: Kind): void {
    this.scopes.at(-1)?.set(name, { kind, topLevel: this.scopes.length === 1 });
  }

  find(name: string): Name | undefined {
    return this.scopes.findLast((scope) => scope.has(name))?.get(name);
  }

  within(work: () => void): void {
    this.scopes.push(new Map());
    work();
    this.scopes.pop();
  }
}
