const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const valueText = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

export type HeadersInit =
  | Iterable<readonly [string, string] | readonly string[]>
  | Record<string, unknown>
  | Headers;

function nameOf(name: unknown): string {
  const text = String(name);
  if (!token.test(text)) throw new TypeError(`"${text.slice(0, 40)}" is not the name of a header.`);
  return text.toLowerCase();
}

function valueOf(name: unknown, value: unknown): string {
  const text = String(value).replace(/^[\t\r\n ]+|[\t\r\n ]+$/g, "");
  if (!valueText.test(text)) {
    throw new TypeError(
      `The value of the header ${String(name)} has a character that it cannot hold.`,
    );
  }
  return text;
}

/** The headers of a request or a response: names in any case, several values joined by commas. */
export class Headers {
  #pairs: [name: string, value: string][] = [];

  constructor(init?: HeadersInit | null) {
    if (init === undefined || init === null) return;
    if (typeof init !== "object") throw new TypeError("Headers are made of an object or of pairs.");
    const pairs: Iterable<readonly unknown[]> =
      Symbol.iterator in init ? (init as Iterable<readonly string[]>) : Object.entries(init);
    for (const pair of pairs) {
      const [name, value, ...more] = pair;
      if (pair.length < 2 || more.length > 0) {
        throw new TypeError("A pair of headers is a name and a value.");
      }
      this.append(name, value);
    }
  }

  append(name: unknown, value: unknown): void {
    this.#pairs.push([nameOf(name), valueOf(name, value)]);
  }
  set(name: unknown, value: unknown): void {
    const key = nameOf(name);
    const text = valueOf(name, value);
    const at = this.#pairs.findIndex(([known]) => known === key);
    this.#pairs = this.#pairs.filter(([known], index) => known !== key || index === at);
    if (at < 0) this.#pairs.push([key, text]);
    else this.#pairs[this.#pairs.findIndex(([known]) => known === key)] = [key, text];
  }
  delete(name: unknown): void {
    const key = nameOf(name);
    this.#pairs = this.#pairs.filter(([known]) => known !== key);
  }
  get(name: unknown): string | null {
    const values = this.#valuesOf(nameOf(name));
    return values.length > 0 ? values.join(", ") : null;
  }
  has(name: unknown): boolean {
    return this.#valuesOf(nameOf(name)).length > 0;
  }
  getSetCookie(): string[] {
    return this.#valuesOf("set-cookie");
  }
  #valuesOf(key: string): string[] {
    return this.#pairs.flatMap(([name, value]) => (name === key ? [value] : []));
  }

  /** In the order of their names; cookies stay apart, because a comma may be part of one. */
  *entries(): Generator<[string, string]> {
    const names = [...new Set(this.#pairs.map(([name]) => name))].sort();
    for (const name of names) {
      if (name === "set-cookie") for (const value of this.#valuesOf(name)) yield [name, value];
      else yield [name, this.get(name) ?? ""];
    }
  }
  *keys(): Generator<string> {
    for (const [name] of this.entries()) yield name;
  }
  *values(): Generator<string> {
    for (const [, value] of this.entries()) yield value;
  }
  [Symbol.iterator](): Generator<[string, string]> {
    return this.entries();
  }
  forEach(tell: (value: string, name: string, headers: Headers) => void, self?: unknown): void {
    for (const [name, value] of this.entries()) tell.call(self, value, name, this);
  }
  get [Symbol.toStringTag](): string {
    return "Headers";
  }
}
