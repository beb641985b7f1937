import type { z } from "zod";
import { type Author, authorFrom } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf, WhoOf } from "./endpoint";
import { type From, fromOf } from "./from";
import { admit, type Gate } from "./gate";
import { readJson } from "./read-json";
import { Answer, FileAnswer, refusal, reply } from "./reply";

export interface Asked<E extends Endpoint> {
  params: ParamsOf<E>;
  body: BodyOf<E>;
  query: QueryOf<E>;
  /** who asks; null where everybody may */
  who: WhoOf<E>;
  from: From;
  /** who asks and from where, for the audit log: see `store.audited` */
  by: Author;
}

type Handle<E extends Endpoint> = (
  asked: Asked<E>,
) => Promise<
  undefined extends ReplyOf<E>
    ? void | Answer<undefined> | FileAnswer
    : ReplyOf<E> | Answer<ReplyOf<E>>
>;

/** What Next gives beside a request. An address without parameters has none, whatever Next's types say. */
export interface Context<Params> {
  params: Promise<Params> | undefined;
}

/** A method of an address, ready to be asked. */
export interface Route<Params> {
  method: Endpoint["method"];
  handle(request: Request, context: Context<Params>): Promise<Response>;
}

const standardBodyLimit = 256 * 1024;

/** `route(endpoint, handler)` for one door. The gate is asked at the first request, not at the build. */
export function routesThrough(gate: () => Gate) {
  return function route<E extends Endpoint>(endpoint: E, handler: Handle<E>): Route<ParamsOf<E>> {
    return {
      method: endpoint.method,
      async handle(request, context) {
        try {
          const params = (await context.params) ?? {};
          const who = await admit(gate(), endpoint, request, params);
          const query = new URL(request.url).searchParams;
          // The schemas are the endpoint's own, which the compiler cannot follow through `E`.
          const from = fromOf(request.headers, gate());
          const asked = {
            params,
            who,
            from,
            by: authorFrom(who, from),
            query: endpoint.query && read(endpoint.query, Object.fromEntries(query), "query"),
            body:
              endpoint.body &&
              read(
                endpoint.body,
                await readJson(request, endpoint.bodyLimit ?? standardBodyLimit),
                "body",
              ),
          } as Asked<E>;
          const result = await handler(asked);
          if (result instanceof FileAnswer) return result.response();
          return result instanceof Answer
            ? reply(result.status, result.body, result.headers)
            : reply(endpoint.status, result);
        } catch (error) {
          return refusal(error, `${endpoint.method} ${endpoint.path}`);
        }
      },
    };
  };
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
