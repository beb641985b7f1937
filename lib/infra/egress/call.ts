import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { type EgressLimits, egressLimits } from "@/lib/domain/egress/limits";
import { judgeUrl, refusalIn, type Target } from "@/lib/domain/egress/url-verdict";
import { BlockedCall, FailedCall, inCallWords } from "./call-error";
import { type Deadline, startDeadline } from "./deadline";
import type { Dialler, Hop } from "./dial";
import { acceptedEncodings, readBody } from "./read-body";
import { type Headers, headersAfterRedirect, requestHeaders } from "./request-headers";

export interface CallRequest {
  url: string;
  method: string;
  headers: Headers;
  body: Buffer | null;
  redirect: "follow" | "manual" | "error";
}

export interface CallResponse {
  /** of the last hop */
  url: string;
  redirected: boolean;
  status: number;
  statusText: string;
  headers: Headers;
  body: Buffer;
}

/** Told of every hop when it begins; answers how to end it. */
export type Watch = (begun: { url: string; method: string }) => {
  answered(status: number): void;
  ended(end: { bytes: number } | { error: unknown }): void;
};

export interface CallRules {
  account: string;
  /** read anew for every hop: a change counts at once */
  list: () => Promise<AllowedHost[]>;
  signal: AbortSignal;
  watch?: Watch;
  limits?: Partial<EgressLimits>;
}

const methods = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,32}$/;
const refusedMethods = new Set(["CONNECT", "TRACE", "TRACK"]);
const redirects = new Set([301, 302, 303, 307, 308]);

/** Calls a URL as a function asked for, every redirect judged like the first address. */
export async function call(
  dialler: Dialler,
  request: CallRequest,
  { signal: outer, ...rules }: CallRules,
): Promise<CallResponse> {
  const limits = { ...egressLimits, ...rules.limits };
  const deadline = startDeadline(outer, limits.wholeMs);
  try {
    return await follow(dialler, request, { ...rules, limits, deadline });
  } finally {
    deadline.clear();
  }
}

async function follow(
  dialler: Dialler,
  request: CallRequest,
  {
    account,
    list,
    watch,
    limits: { responseBytes, redirects: mostRedirects },
    deadline,
  }: Omit<CallRules, "signal"> & { limits: EgressLimits; deadline: Deadline },
): Promise<CallResponse> {
  const { signal } = deadline;
  let method = methodOf(request.method);
  let { body } = request;
  if (body && (method === "GET" || method === "HEAD")) {
    throw new BlockedCall(`A ${method} call takes no body.`);
  }
  if (body && body.length > egressLimits.requestBytes) {
    throw new BlockedCall(`The body of a call takes ${egressLimits.requestBytes / 1024} KB.`);
  }
  let url = request.url;
  let headers = request.headers;

  for (let hops = 0; ; hops++) {
    const watched = watch?.({ url, method });
    try {
      const target = judged(url, await list());
      const sent = requestHeaders(headers, target.url);
      const hop = await dialler.send(
        account,
        target,
        { method, headers: dressed(sent), body },
        signal,
      );
      watched?.answered(hop.status);
      const next = redirects.has(hop.status) ? headerOf(hop, "location") : undefined;
      if (next === undefined || request.redirect === "manual") {
        const bytes = await bodyOf(hop, method, { limit: responseBytes, signal });
        watched?.ended({ bytes: bytes.length });
        return {
          url: target.url.href,
          redirected: hops > 0,
          status: hop.status,
          statusText: hop.statusText,
          headers: hop.headers,
          body: bytes,
        };
      }
      // Nobody reads it; a body without an end must not hold the connection.
      hop.body.destroy();
      if (request.redirect === "error") throw new FailedCall("It answered with a redirect.");
      if (hops >= mostRedirects) {
        throw new FailedCall(`It redirected more than ${mostRedirects} times.`);
      }
      watched?.ended({ bytes: 0 });
      const before = target.url;
      url = resolved(next, before);
      const keepsBody = !becomesGet(hop.status, method);
      if (!keepsBody) {
        method = "GET";
        body = null;
      }
      const sameOrigin = URL.canParse(url) && new URL(url).origin === before.origin;
      headers = headersAfterRedirect(sent, { sameOrigin, keepsBody });
    } catch (thrown) {
      const error = inWords(thrown, url, deadline);
      watched?.ended({ error });
      throw error;
    }
  }
}

function methodOf(given: string): string {
  const method = given.toUpperCase();
  if (!methods.test(method) || refusedMethods.has(method)) {
    throw new BlockedCall(`${JSON.stringify(given.slice(0, 40))} is not a method that is sent.`);
  }
  // Fetch upper-cases these alone; a server may tell others apart.
  return /^(GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH)$/.test(method) ? method : given;
}

function judged(url: string, list: AllowedHost[]): Target {
  const verdict = judgeUrl(url, list);
  if (!verdict.target) throw new BlockedCall(refusalIn(verdict));
  return verdict.target;
}

function dressed(headers: Headers): Headers {
  const names = new Set(headers.map(([name]) => name));
  const added: Headers = [["accept-encoding", acceptedEncodings]];
  if (!names.has("user-agent")) added.push(["user-agent", "Parley"]);
  if (!names.has("accept")) added.push(["accept", "*/*"]);
  return [...headers, ...added];
}

const headerOf = (hop: Hop, name: string): string | undefined =>
  hop.headers.find(([key]) => key === name)?.[1];

const becomesGet = (status: number, method: string): boolean =>
  (status === 303 && method !== "GET" && method !== "HEAD") ||
  ((status === 301 || status === 302) && method === "POST");

async function bodyOf(
  hop: Hop,
  method: string,
  rules: { limit: number; signal: AbortSignal },
): Promise<Buffer> {
  const bodiless = method === "HEAD" || hop.status === 204 || hop.status === 304;
  const encodings = hop.headers.filter(([name]) => name === "content-encoding");
  const encoding = bodiless ? undefined : encodings.map(([, value]) => value).join(", ");
  return readBody(hop.body, { encoding, ...rules });
}

/** A redirect's address; what cannot be read is judged, and refused, as it stands. */
function resolved(location: string, from: URL): string {
  try {
    return new URL(location, from).href;
  } catch {
    return location;
  }
}

function inWords(thrown: unknown, url: string, deadline: Deadline): Error {
  const why = deadline.why();
  if (why !== undefined) return new FailedCall(why);
  return inCallWords(thrown, URL.canParse(url) ? new URL(url).host : "The host");
}
