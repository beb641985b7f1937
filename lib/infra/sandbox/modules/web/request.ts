import { host } from "../host";
import type { AbortSignal } from "./abort";
import { Body, type Content, readBodyInit } from "./body";
import { Headers, type HeadersInit } from "./headers";

const redirectModes = ["follow", "manual", "error"] as const;
export type RedirectMode = (typeof redirectModes)[number];

export interface RequestInit {
  method?: string;
  headers?: HeadersInit;
  body?: unknown;
  redirect?: RedirectMode;
  signal?: AbortSignal | null;
}

const upper = /^(get|head|post|put|delete|options|patch)$/i;

/** The content of a request that is on its way out, for `fetch` alone. */
export let takeContent: (request: Request) => Content;

export class Request extends Body {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly redirect: RedirectMode;
  readonly signal: AbortSignal | null;

  static {
    takeContent = (request) => request.content;
  }

  constructor(input: unknown, init: RequestInit = {}) {
    const from = input instanceof Request ? input : undefined;
    const method = String(init.method ?? from?.method ?? "GET");
    const given = init.body === undefined ? undefined : readBodyInit(init.body);
    const content = given ? given.content : (from?.content ?? null);
    if (content !== null && /^(get|head)$/i.test(method)) {
      throw new TypeError(`Request with ${method.toUpperCase()} method cannot have a body.`);
    }
    super(content);
    this.url = from?.url ?? urlOf(input);
    this.method = upper.test(method) ? method.toUpperCase() : method;
    this.headers = new Headers(init.headers ?? from?.headers);
    if (given?.type && !this.headers.has("content-type")) {
      this.headers.set("content-type", given.type);
    }
    this.redirect = init.redirect ?? from?.redirect ?? "follow";
    if (!redirectModes.includes(this.redirect)) {
      throw new TypeError(
        `"${String(this.redirect)}" is no redirect mode: ${redirectModes.join(", ")}.`,
      );
    }
    this.signal = init.signal === undefined ? (from?.signal ?? null) : init.signal;
  }

  clone(): Request {
    return new Request(this);
  }
  get [Symbol.toStringTag](): string {
    return "Request";
  }
}

function urlOf(input: unknown): string {
  const text = String(input);
  const parts = host.native("url", text);
  if (parts === "") {
    throw new TypeError(
      `Failed to parse URL from ${text.slice(0, 100)}: it has to be a whole one, such as https://api.example.com/.`,
    );
  }
  return (JSON.parse(parts) as { href: string }).href;
}
