import { Body, contentOf, fillBody, readBodyInit, type Sent } from "./body";
import { Headers, type HeadersInit } from "./headers";

export interface ResponseInit {
  status?: number;
  statusText?: string;
  headers?: HeadersInit;
}

/** What the engine answers to a call. */
export interface Reply {
  url: string;
  redirected: boolean;
  status: number;
  statusText: string;
  headers: [string, string][];
  body: Sent;
}

const bodiless = new Set([101, 103, 204, 205, 304]);

/** The response for an answer from outside. */
export let responseOf: (reply: Reply) => Response;

export class Response extends Body {
  readonly headers: Headers;
  #status: number;
  #statusText: string;
  #url = "";
  #redirected = false;

  static {
    responseOf = ({ status, statusText, headers, body, url, redirected }) => {
      const response = new Response(null, { statusText, headers });
      fillBody(response, bodiless.has(status) ? null : contentOf(body));
      // Servers answer with numbers that nobody may make up here, such as 999.
      response.#status = status;
      response.#url = url;
      response.#redirected = redirected;
      return response;
    };
  }

  constructor(body?: unknown, init: ResponseInit = {}) {
    const { content, type } = readBodyInit(body);
    const status = init.status ?? 200;
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw new RangeError("The status of a response is from 200 to 599.");
    }
    if (content !== null && bodiless.has(status)) {
      throw new TypeError(`A response with status ${status} cannot have a body.`);
    }
    super(content);
    this.#status = status;
    this.#statusText = String(init.statusText ?? "");
    this.headers = new Headers(init.headers);
    if (type && !this.headers.has("content-type")) this.headers.set("content-type", type);
  }

  static json(value: unknown, init: ResponseInit = {}): Response {
    const headers = new Headers(init.headers);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    return new Response(JSON.stringify(value), { ...init, headers });
  }
  static redirect(url: unknown, status = 302): Response {
    return new Response(null, { status, headers: { location: String(url) } });
  }
  static error(): Response {
    throw new TypeError("A response that is an error cannot be made here: throw instead.");
  }

  get status(): number {
    return this.#status;
  }
  get statusText(): string {
    return this.#statusText;
  }
  get ok(): boolean {
    return this.#status >= 200 && this.#status < 300;
  }
  get url(): string {
    return this.#url;
  }
  get redirected(): boolean {
    return this.#redirected;
  }
  get type(): string {
    return this.#url === "" ? "default" : "basic";
  }

  clone(): Response {
    const content = this.content;
    const copy = new Response(null, { statusText: this.#statusText, headers: this.headers });
    fillBody(copy, content);
    copy.#status = this.#status;
    copy.#url = this.#url;
    copy.#redirected = this.#redirected;
    return copy;
  }
  get [Symbol.toStringTag](): string {
    return "Response";
  }
}
