import { AbortSignal } from "../web/abort";
import { btoa } from "../web/base64";
import { fetch } from "../web/fetch";
import { TextEncoder } from "../web/text-coding";
import { URL } from "../web/url";
import {
  asError,
  type HttpOptions,
  type HttpResponse,
  RequestError,
  StatusCodeError,
} from "./http-errors";
import { queryOf } from "./query";

type Call = (...given: GivenOptions) => Promise<unknown>;
type Verb = "get" | "head" | "options" | "post" | "put" | "patch" | "del" | "delete";
type Client = Call & Record<Verb, Call> & { defaults: (more: HttpOptions) => Client };
type GivenOptions = [urlOrOptions: string | HttpOptions, options?: HttpOptions];

const unsupported = ["formData", "multipart", "cert", "key", "pfx", "ca", "oauth", "aws", "hawk"];

function optionsOf([first, second]: GivenOptions, defaults: HttpOptions): HttpOptions {
  const given = typeof first === "string" ? { ...second, uri: first } : { ...first, ...second };
  return {
    ...defaults,
    ...given,
    headers: { ...defaults.headers, ...given.headers },
  };
}

/** What is sent: the address, the headers by their lower-case names, and the body. */
function requestOf(options: HttpOptions) {
  const address = options.uri ?? options.url;
  if (!address) throw new TypeError("options.uri is a required argument");
  const { baseUrl } = options;
  const whole = baseUrl
    ? `${baseUrl.replace(/\/$/, "")}/${String(address).replace(/^\//, "")}`
    : String(address);
  const url = new URL(whole);
  const query = options.qs ? queryOf(options.qs) : "";
  if (query !== "") url.search = [url.search.replace(/^\?/, ""), query].filter(Boolean).join("&");

  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value !== undefined && value !== null) headers[name.toLowerCase()] = `${value as string}`;
  }
  const { auth, json, form } = options;
  if (auth?.bearer) headers.authorization ??= `Bearer ${auth.bearer}`;
  else if (auth) {
    const user = auth.user ?? auth.username ?? "";
    headers.authorization ??= `Basic ${btoa(utf8(`${user}:${auth.pass ?? auth.password ?? ""}`))}`;
  }
  let { body } = options;
  if (json) {
    headers.accept ??= "application/json";
    if (body === undefined && typeof json === "object") body = json;
    if (body !== undefined) {
      headers["content-type"] ??= "application/json";
      body = JSON.stringify(body);
    }
  }
  if (form !== undefined) {
    headers["content-type"] ??= "application/x-www-form-urlencoded";
    body = typeof form === "string" ? form : queryOf(form);
  }
  if (body !== undefined && typeof body === "object" && !ArrayBuffer.isView(body)) {
    throw new TypeError("Argument error, options.body. An object is sent with json: true.");
  }
  return { url, headers, body };
}

/** The characters of a text's bytes in UTF-8. */
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

async function receive(options: HttpOptions): Promise<HttpResponse> {
  const method = (options.method ?? "GET").toUpperCase();
  const { url, headers, body } = requestOf(options);
  const reads = method === "GET" || method === "HEAD";
  const follows = options.followAllRedirects ?? (reads && options.followRedirect !== false);
  const response = await fetch(url.href, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    redirect: follows ? "follow" : "manual",
    ...(options.timeout ? { signal: AbortSignal.timeout(options.timeout) } : {}),
  });
  const shown = options.encoding === null ? await response.bytes() : await response.text();
  return {
    statusCode: response.status,
    statusMessage: response.statusText,
    headers: Object.fromEntries(response.headers),
    body: options.json && typeof shown === "string" ? parsed(shown) : shown,
    request: { uri: { href: response.url }, href: response.url, method, headers },
  };
}

/** What says that it is JSON and is not stays the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

async function send(options: HttpOptions): Promise<unknown> {
  const asked = unsupported.find((name) => options[name] !== undefined);
  if (asked) {
    throw new RequestError(new Error(`The option ${asked} is not supported here.`), options);
  }
  let response: HttpResponse;
  try {
    response = await receive(options);
  } catch (thrown) {
    throw new RequestError(asError(thrown), options);
  }
  const { simple = true, resolveWithFullResponse = false, transform } = options;
  if (simple && !(response.statusCode >= 200 && response.statusCode < 300)) {
    throw new StatusCodeError(response, options);
  }
  if (transform) return transform(response.body, response, resolveWithFullResponse);
  return resolveWithFullResponse ? response : response.body;
}

/** A client that is called as request-promise is. */
export function httpClient(defaults: HttpOptions = {}): Client {
  // Async, so that an error's stack leads to the line that waits for it.
  const call =
    (more: HttpOptions): Call =>
    async (...given) =>
      await send({ ...optionsOf(given, defaults), ...more });
  const by = (method: string) => call({ method });
  return Object.assign(call({}), {
    get: by("GET"),
    head: by("HEAD"),
    options: by("OPTIONS"),
    post: by("POST"),
    put: by("PUT"),
    patch: by("PATCH"),
    del: by("DELETE"),
    delete: by("DELETE"),
    defaults: (more: HttpOptions) => httpClient(optionsOf([more], defaults)),
  });
}
