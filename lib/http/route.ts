import type { z } from "zod";
import { DomainError, notFound } from "@/lib/domain/errors";
import { actorOf } from "./actor";
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from "./endpoint";
import { describeError } from "./errors";
import { isOwnOrigin, isServedHost } from "./hosts";
import { readJson } from "./read-json";

/** What the door must know of the world outside. */
export interface Gate {
  /** names from `servedHosts` */
  hosts: readonly string[];
  adminToken: string | undefined;
  accountExists(ask: { account: string }): Promise<boolean>;
}

export interface Asked<E extends Endpoint> {
  params: ParamsOf<E>;
  body: BodyOf<E>;
  query: QueryOf<E>;
  /** who asks, for what keeps an author */
  actor: string;
}

/** A reply whose status is not the endpoint's own. */
export class Answer<T> {
  constructor(
    readonly status: number,
    readonly body: T,
  ) {}
}

type Handle<E extends Endpoint> = (
  asked: Asked<E>,
) => Promise<undefined extends ReplyOf<E> ? void : ReplyOf<E> | Answer<ReplyOf<E>>>;

/** A method of an address, ready to be asked. */
export interface Route<Params> {
  method: Endpoint["method"];
  handle(request: Request, context: { params: Promise<Params> }): Promise<Response>;
}

const standardBodyLimit = 256 * 1024;

/** `route(endpoint, handler)` for one door. The gate is asked at the first request, not at the build. */
export function routesThrough(gate: () => Gate) {
  return function route<E extends Endpoint>(endpoint: E, handler: Handle<E>): Route<ParamsOf<E>> {
    return {
      method: endpoint.method,
      async handle(request, context) {
        try {
          const params = await context.params;
          const actor = await admit(gate(), endpoint, request, params);
          const query = new URL(request.url).searchParams;
          // The schemas are the endpoint's own, which the compiler cannot follow through `E`.
          const asked = {
            params,
            actor,
            query: endpoint.query && read(endpoint.query, Object.fromEntries(query), "query"),
            body:
              endpoint.body &&
              read(
                endpoint.body,
                await readJson(request, endpoint.bodyLimit ?? standardBodyLimit),
                "body",
              ),
          } as Asked<E>;
          const reply = await handler(asked);
          return reply instanceof Answer
            ? answer(reply.status, reply.body)
            : answer(endpoint.status, reply);
        } catch (error) {
          return refuse(error, `${endpoint.method} ${endpoint.path}`);
        }
      },
    };
  };
}

async function admit(
  gate: Gate,
  endpoint: Endpoint,
  { headers, method }: Request,
  params: { account?: string },
): Promise<string> {
  const host = headers.get("host");
  if (!isServedHost(host, gate.hosts)) {
    throw new DomainError(
      "forbidden",
      "This server does not go by that name. Name it in PARLEY_ALLOWED_HOSTS.",
    );
  }
  if (method !== "GET" && method !== "HEAD" && !isOwnOrigin(headers.get("origin"), host)) {
    throw new DomainError("forbidden", "Pages of other origins may not write here.");
  }
  const actor = actorOf(headers.get("authorization"), gate.adminToken);
  if (endpoint.access === "account") {
    const { account } = params;
    if (account === undefined || !(await gate.accountExists({ account }))) {
      throw notFound("account");
    }
  }
  return actor;
}

function read(schema: z.ZodType, value: unknown, of: "body" | "query"): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({
    path: inWords(path),
    message,
  }));
  const [first] = details;
  const where = first?.path || `The ${of}`;
  throw new DomainError("bad_request", `${where}: ${first?.message ?? "does not fit"}`, details);
}

/** `input.headers[0].key` */
function inWords(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

export function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const all = { "cache-control": "no-store", ...headers };
  return body === undefined
    ? new Response(null, { status, headers: all })
    : Response.json(body, { status, headers: all });
}

function refuse(error: unknown, what: string): Response {
  const { status, body } = describeError(error);
  if (status === 500) console.error(`${what} failed: ${withoutValues(error)}`);
  return answer(status, body);
}

/** Where it failed, and how where that is not the database's words: those quote what was written. */
function withoutValues(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const message = error.name.startsWith("Prisma")
    ? ""
    : error.message.split("\n")[0]?.slice(0, 200);
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return [`${error.name} ${message}`.trim(), ...frames].join("\n");
}
