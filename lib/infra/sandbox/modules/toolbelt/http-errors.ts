/** What a request may be given, by the names that request-promise has for it. */
export interface HttpOptions {
  uri?: string;
  url?: string;
  baseUrl?: string;
  method?: string;
  headers?: Record<string, unknown>;
  qs?: object;
  body?: unknown;
  json?: unknown;
  form?: string | object;
  auth?: { user?: string; username?: string; pass?: string; password?: string; bearer?: string };
  timeout?: number;
  /** whether an answer that is not 2xx is an error */
  simple?: boolean;
  resolveWithFullResponse?: boolean;
  followRedirect?: boolean;
  followAllRedirects?: boolean;
  /** null gives bytes */
  encoding?: string | null;
  transform?: (body: unknown, response: HttpResponse, full: boolean) => unknown;
  [other: string]: unknown;
}

export interface HttpResponse {
  statusCode: number;
  statusMessage: string;
  headers: Record<string, string>;
  body: unknown;
  request: { uri: { href: string }; href: string; method: string; headers: Record<string, string> };
}

const named = (error: Error, name: string) =>
  Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });

/** Nobody answered. */
export class RequestError extends Error {
  readonly error: Error;
  readonly options: HttpOptions;
  readonly response = undefined;
  constructor(cause: Error, options: HttpOptions) {
    super(String(cause), { cause });
    named(this, "RequestError");
    this.error = cause;
    this.options = options;
  }
}

/** An answer that is not 2xx. */
export class StatusCodeError extends Error {
  readonly statusCode: number;
  readonly error: unknown;
  readonly options: HttpOptions;
  readonly response: HttpResponse;
  constructor(response: HttpResponse, options: HttpOptions) {
    super(`${response.statusCode} - ${JSON.stringify(response.body)}`);
    named(this, "StatusCodeError");
    this.statusCode = response.statusCode;
    this.error = response.body;
    this.options = options;
    this.response = response;
  }
}

/** With the codes by which callers know that it took too long. */
export function asError(thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (error.name !== "TimeoutError") return error;
  return Object.assign(new Error("ESOCKETTIMEDOUT"), { code: "ESOCKETTIMEDOUT", connect: false });
}
