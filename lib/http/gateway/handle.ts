import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { DomainError } from "@/lib/domain/errors";
import { invocationBodyLimit } from "@/lib/domain/invocations/limits";
import { isOwnOrigin, isServedHost } from "../hosts";
import { parseJson } from "../read-json";
import { type Authority, authorise, callerOf } from "./authorise";
import { firstAnswer, type RequestAnswers } from "./first-answer";
import type { InFlight } from "./in-flight";
import { readBody } from "./read-body";
import { badInput, type Reply } from "./reply";
import type { Gatekeeper, Route } from "./route";
import { routes } from "./routes";
import { answerToken, type TokenIssuer } from "./token-endpoint";

export interface GatewayDeps extends Authority, TokenIssuer {
  keeper: Gatekeeper;
  answers: RequestAnswers;
  servedHosts: readonly string[];
  inFlight: InFlight;
}

const tokenAddress = /^\/sentinel\/api\/account\/([^/]+)\/app\/token$/;

/** From a request to its answer. Throws DomainErrors for what the reply module puts into words. */
export async function handle(deps: GatewayDeps, request: IncomingMessage): Promise<Reply> {
  const { headers, method = "GET", url = "/" } = request;
  if (!isServedHost(headers.host ?? null, deps.servedHosts)) {
    return badInput(403, "This server does not go by that name. See PARLEY_ALLOWED_HOSTS.");
  }
  const [path = "", search = ""] = url.split("?", 2);
  const here = routes.filter((route) => route.pattern.test(path));
  const route = here.find((one) => one.method === method);
  const ofToken = tokenAddress.exec(path)?.[1];
  if (!route && ofToken === undefined) return unknown(path, here);
  if (method !== "GET" && !isOwnOrigin(asFetched(headers), { host: headers.host ?? null })) {
    return badInput(403, "A page of another origin may not write here.");
  }
  if (!route) return answerToken(deps, request, decode(ofToken ?? ""));
  const [account, id] = (route.pattern.exec(path) ?? []).slice(1).map(decode);
  const asked = { account: account ?? "", id: id ?? "", query: new URLSearchParams(search) };
  const { right } = route;
  if (!right) return route.answer(deps.keeper, { ...asked, body: undefined });

  const caller = callerOf(await authorise(deps, request, { account: asked.account, right }));
  if (method === "GET") return route.answer(deps.keeper, { ...asked, body: undefined });

  const text = await readBody(request, invocationBodyLimit);
  const body = parseJson(text);
  const run = () => route.answer(deps.keeper, { ...asked, body });
  const requestId = headers["x-request-id"];
  if (typeof requestId !== "string" || requestId === "") return deps.inFlight(run);
  const named = { id: requestId, account: asked.account, path: url, caller, body: text };
  return deps.inFlight(() => firstAnswer(deps.answers, named, run));
}

/** As pages' requests are read. */
function asFetched(headers: IncomingHttpHeaders): Pick<Headers, "get"> {
  return {
    get: (name) => {
      const value = headers[name];
      return typeof value === "string" ? value : null;
    },
  };
}

function unknown(path: string, here: Route[]): Reply {
  if (here.length === 0) return badInput(404, `Nothing answers at ${path}.`);
  const allow = here.map((route) => route.method).join(", ");
  return badInput(405, `This address takes ${allow} only.`, { allow });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new DomainError("bad_request", "The address has a broken escape sequence.");
  }
}
