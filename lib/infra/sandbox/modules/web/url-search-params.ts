import { TextDecoder, TextEncoder } from "./text-coding";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Form encoding: a space is a plus, and only these stand for themselves. */
function encode(text: string): string {
  let encoded = "";
  for (const byte of encoder.encode(text)) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9*\-._]/.test(character)) encoded += character;
    else if (byte === 0x20) encoded += "+";
    else encoded += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return encoded;
}

function decode(text: string): string {
  const plain = text.replaceAll("+", " ");
  if (!plain.includes("%")) return plain;
  const bytes = encoder.encode(plain);
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const digits = String.fromCharCode(bytes[i + 1] ?? 0, bytes[i + 2] ?? 0);
    if (bytes[i] === 0x25 && /^[0-9A-Fa-f]{2}$/.test(digits)) {
      decoded[length++] = Number.parseInt(digits, 16);
      i += 2;
    } else decoded[length++] = bytes[i] as number;
  }
  return decoder.decode(decoded.subarray(0, length));
}

const usv = (value: unknown): string => String(value).toWellFormed();

/** Ties pairs to a URL, or reads them anew from its query. For URL alone. */
export let tieParams: (
  params: URLSearchParams,
  query: string,
  changed: (query: string) => void,
) => void;

/** The pairs of a query. One that belongs to a URL writes every change back into it. */
export class URLSearchParams {
  #pairs: [string, string][] = [];
  #changed: ((query: string) => void) | undefined;

  static {
    tieParams = (params, query, changed) => {
      params.#changed = changed;
      params.#pairs = [];
      params.#read(query);
    };
  }

  constructor(init?: unknown) {
    if (init === undefined || init === null) return;
    if (typeof init !== "object" && typeof init !== "function") this.#read(usv(init));
    else if (Symbol.iterator in init) {
      for (const pair of init as Iterable<Iterable<unknown>>) {
        const parts = [...pair];
        if (parts.length !== 2) {
          throw new TypeError("Each query pair must be an iterable [name, value] tuple");
        }
        this.#pairs.push([usv(parts[0]), usv(parts[1])]);
      }
    } else {
      for (const [name, value] of Object.entries(init)) this.#pairs.push([usv(name), usv(value)]);
    }
  }

  #read(query: string): void {
    const bare = query.startsWith("?") ? query.slice(1) : query;
    for (const part of bare.split("&")) {
      if (part === "") continue;
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      this.#pairs.push([decode(name), equals < 0 ? "" : decode(part.slice(equals + 1))]);
    }
  }
  #tell(): void {
    this.#changed?.(this.toString());
  }

  get size(): number {
    return this.#pairs.length;
  }
  append(name: unknown, value: unknown): void {
    this.#pairs.push([usv(name), usv(value)]);
    this.#tell();
  }
  delete(name: unknown, value?: unknown): void {
    this.#pairs = this.#pairs.filter(
      ([key, held]) => key !== usv(name) || (value !== undefined && held !== usv(value)),
    );
    this.#tell();
  }
  get(name: unknown): string | null {
    return this.#pairs.find(([key]) => key === usv(name))?.[1] ?? null;
  }
  getAll(name: unknown): string[] {
    return this.#pairs.filter(([key]) => key === usv(name)).map(([, value]) => value);
  }
  has(name: unknown, value?: unknown): boolean {
    return this.#pairs.some(
      ([key, held]) => key === usv(name) && (value === undefined || held === usv(value)),
    );
  }
  set(name: unknown, value: unknown): void {
    const first = this.#pairs.find(([key]) => key === usv(name));
    if (!first) return this.append(name, value);
    first[1] = usv(value);
    this.#pairs = this.#pairs.filter((pair) => pair === first || pair[0] !== first[0]);
    this.#tell();
  }
  sort(): void {
    this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#tell();
  }
  forEach(
    visit: (value: string, name: string, all: URLSearchParams) => void,
    self?: unknown,
  ): void {
    for (const [name, value] of this) visit.call(self, value, name, this);
  }
  *entries(): IterableIterator<[string, string]> {
    for (const [name, value] of this.#pairs) yield [name, value];
  }
  *keys(): IterableIterator<string> {
    for (const [name] of this.#pairs) yield name;
  }
  *values(): IterableIterator<string> {
    for (const [, value] of this.#pairs) yield value;
  }
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
  toString(): string {
    return this.#pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  }
}
