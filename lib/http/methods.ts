import { DomainError } from "@/lib/domain/errors";
import type { Endpoint } from "./endpoint";
import { describeError } from "./errors";
import { askedMethod } from "./odd-method";
import { reply } from "./reply";
import type { Context, Route } from "./route";

type Method = Endpoint["method"];
type Handler<Params> = (request: Request, context: Context<Params>) => Promise<Response>;

/** The methods of one address. Those that it does not have say so in our words. */
export function methods<Params>(...routes: Route<Params>[]): Record<Method, Handler<Params>> {
  const allow = routes.map((route) => route.method).join(", ");
  const other: Handler<Params> = async ({ method }) => notForThisAddress(method, { allow });
  const of = (method: Method): Handler<Params> =>
    routes.find((route) => route.method === method)?.handle ?? other;
  return {
    GET: of("GET"),
    POST: of("POST"),
    PUT: of("PUT"),
    PATCH: of("PATCH"),
    DELETE: of("DELETE"),
  };
}

function notForThisAddress(method: string, headers: Record<string, string> = {}): Response {
  const error = new DomainError("bad_request", `${method} is not for this address.`);
  return reply(405, describeError(error).body, headers);
}

/** Whatever is asked of an address that is none. */
export function nothingHere<Params>(): Record<Method, Handler<Params>> {
  const handler: Handler<Params> = async (request) => {
    const odd = request.headers.get(askedMethod);
    if (odd) return notForThisAddress(odd);
    const { status, body } = describeError(
      new DomainError("not_found", "There is nothing at this address of the API."),
    );
    return reply(status, body);
  };
  return { GET: handler, POST: handler, PUT: handler, PATCH: handler, DELETE: handler };
}
