import { host } from "../host";
import { tieParams, URLSearchParams } from "./url-search-params";

const writable = [
  "href",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;
type Writable = (typeof writable)[number];
/** What the runner answers: every part as the URL Standard writes it. */
type Parts = Record<Writable | "origin", string>;

const invalid = (input: string): TypeError =>
  Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL", input });

function parse(input: string, base?: string): Parts | undefined {
  const texts = base === undefined ? [String(input)] : [String(input), String(base)];
  const answer = host.native("url", ...texts);
  return answer === "" ? undefined : (JSON.parse(answer) as Parts);
}

/** A URL by the URL Standard, international host names included: the runner's own parser reads it. */
export class URL {
  #parts: Parts;
  #params: URLSearchParams | undefined;

  constructor(input: string, base?: string) {
    const parts = parse(input, base);
    if (!parts) throw invalid(String(input));
    this.#parts = parts;
  }
  static canParse(input: string, base?: string): boolean {
    return parse(input, base) !== undefined;
  }
  static parse(input: string, base?: string): URL | null {
    return URL.canParse(input, base) ? new URL(input, base) : null;
  }

  #set(part: Writable, value: unknown): void {
    const answer = host.native("url.set", this.#parts.href, part, String(value));
    if (answer === "") throw invalid(String(value));
    this.#parts = JSON.parse(answer) as Parts;
    if (this.#params && (part === "href" || part === "search")) this.#tie(this.#params);
  }
  #tie(params: URLSearchParams): URLSearchParams {
    tieParams(params, this.#parts.search, (query) => {
      this.#parts = JSON.parse(host.native("url.set", this.#parts.href, "search", query)) as Parts;
    });
    return params;
  }

  get origin(): string {
    return this.#parts.origin;
  }
  get searchParams(): URLSearchParams {
    this.#params ??= this.#tie(new URLSearchParams());
    return this.#params;
  }
  get href(): string {
    return this.#parts.href;
  }
  set href(value: string) {
    this.#set("href", value);
  }
  get protocol(): string {
    return this.#parts.protocol;
  }
  set protocol(value: string) {
    this.#set("protocol", value);
  }
  get username(): string {
    return this.#parts.username;
  }
  set username(value: string) {
    this.#set("username", value);
  }
  get password(): string {
    return this.#parts.password;
  }
  set password(value: string) {
    this.#set("password", value);
  }
  get host(): string {
    return this.#parts.host;
  }
  set host(value: string) {
    this.#set("host", value);
  }
  get hostname(): string {
    return this.#parts.hostname;
  }
  set hostname(value: string) {
    this.#set("hostname", value);
  }
  get port(): string {
    return this.#parts.port;
  }
  set port(value: string) {
    this.#set("port", value);
  }
  get pathname(): string {
    return this.#parts.pathname;
  }
  set pathname(value: string) {
    this.#set("pathname", value);
  }
  get search(): string {
    return this.#parts.search;
  }
  set search(value: string) {
    this.#set("search", value);
  }
  get hash(): string {
    return this.#parts.hash;
  }
  set hash(value: string) {
    this.#set("hash", value);
  }
  toString(): string {
    return this.#parts.href;
  }
  toJSON(): string {
    return this.#parts.href;
  }
}

export { URLSearchParams };
