import type { Readable } from "node:stream";
import { Agent, buildConnector } from "undici";
import { type EgressLimits, egressLimits } from "@/lib/domain/egress/limits";
import type { Target } from "@/lib/domain/egress/url-verdict";
import { type Address, checkedAddresses, type Resolve, systemResolve } from "./checked-addresses";
import type { Headers } from "./request-headers";

export interface DialRules {
  resolve?: Resolve;
  /** ports at which this product itself listens */
  ownPorts?: readonly number[];
  /** who is trusted beside the authorities that Node knows */
  ca?: string;
  limits?: Partial<EgressLimits>;
}

export interface Sent {
  method: string;
  headers: Headers;
  body: Buffer | null;
}

export interface Hop {
  status: number;
  statusText: string;
  headers: Headers;
  body: Readable;
}

/**
 * Opens every connection that the product makes for a user. Names are resolved and judged inside the
 * connecting itself, and what was judged is handed to the socket, so that no second answer of a name
 * server comes between. A kept connection was judged when it was made; it belongs to one account and
 * to one kind of host, so that it never serves somebody whose list says otherwise.
 */
export function startDialler({
  resolve = systemResolve,
  ownPorts = [],
  ca,
  limits,
}: DialRules = {}) {
  const { connectMs, idleMs, responseHeaders } = { ...egressLimits, ...limits };
  const agents = new Map<string, Agent>();

  const connectorFor =
    (isPrivate: boolean): buildConnector.connector =>
    (options, settle) => {
      const { hostname, protocol } = options;
      const port = Number(options.port || (protocol === "https:" ? 443 : 80));
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), connectMs);
      const tooLate = new Promise<never>((_, reject) => {
        late.signal.addEventListener("abort", () =>
          reject(Object.assign(new Error("looked up too long"), { code: "EAI_AGAIN" })),
        );
      });
      Promise.race([
        checkedAddresses(hostname, resolve, { private: isPrivate, port, ownPorts }),
        tooLate,
      ]).then(
        (addresses) => {
          clearTimeout(timer);
          const connect = buildConnector({
            lookup: pinned(addresses),
            timeout: connectMs,
            allowH2: false,
            maxCachedSessions: 0,
            rejectUnauthorized: true,
            ...(ca ? { ca } : {}),
          } as buildConnector.BuildOptions);
          connect(options, settle);
        },
        (error: Error) => {
          clearTimeout(timer);
          settle(error, null);
        },
      );
    };

  const agentFor = (account: string, isPrivate: boolean): Agent => {
    const key = `${isPrivate ? "private" : "public"} ${account}`;
    const known = agents.get(key);
    if (known) return known;
    const agent = new Agent({
      connect: connectorFor(isPrivate),
      allowH2: false,
      pipelining: 1,
      maxHeaderSize: responseHeaders,
      bodyTimeout: idleMs,
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 10_000,
    });
    agents.set(key, agent);
    return agent;
  };

  return {
    /** Sends one request to a judged target, and answers its head; redirects are not followed. */
    async send(
      account: string,
      { url, entry }: Target,
      { method, headers, body }: Sent,
      signal: AbortSignal,
    ): Promise<Hop> {
      const response = await agentFor(account, entry.private).request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: method as "GET",
        headers: headers.flat(),
        body,
        signal,
      });
      // Whoever leaves a body unread destroys it, and an error nobody hears would end the engine.
      response.body.on("error", () => {});
      return {
        status: response.statusCode,
        statusText: response.statusText ?? "",
        headers: Object.entries(response.headers).flatMap(
          ([name, value]): Headers => [value ?? []].flat().map((text) => [name, inBytes(text)]),
        ),
        body: response.body,
      };
    },

    /** The addresses at which a host would be dialled now. */
    resolve,
    ownPorts,

    async stop(): Promise<void> {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}
export type Dialler = ReturnType<typeof startDialler>;

/** A header is bytes; what was read as more than a byte a character is no header to anybody else. */
const inBytes = (text: string): string => text.replace(/[^\t\u0020-\u00ff]/g, "?");

type LookupDone = (error: null, address: string | Address[], family?: number) => void;

/** Answers what was judged, whatever is asked. */
function pinned(addresses: Address[]) {
  const [first] = addresses;
  return (_host: string, options: { all?: boolean }, done: LookupDone) => {
    if (options.all || !first) done(null, addresses);
    else done(null, first.address, first.family);
  };
}
