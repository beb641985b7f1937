import { refusedRight } from "@/lib/domain/access/refused-right";
import type { Right } from "@/lib/domain/access/rights";
import { DomainError, type ErrorCode, errorCodes } from "@/lib/domain/errors";
import {
  address,
  type BodyInputOf,
  type Endpoint,
  type ParamsOf,
  type QueryInputOf,
  type ReplyOf,
} from "./endpoint";

type Ask<E extends Endpoint> = {
  params: ParamsOf<E>;
  signal?: AbortSignal;
  /** the request outlives the page, for a last save */
  keepalive?: boolean;
} & (BodyInputOf<E> extends undefined ? { body?: undefined } : { body: BodyInputOf<E> }) &
  (QueryInputOf<E> extends undefined ? { query?: undefined } : { query?: QueryInputOf<E> });

/** The server could not be reached, or did not answer in our words. */
export class Unreachable extends Error {
  constructor() {
    super("The server does not answer. Check that it runs, then try again.");
    this.name = "Unreachable";
  }
}

/** Not sent to another page: what was typed here would be gone. */
function signedOut(): DomainError {
  return new DomainError(
    "unauthorized",
    "You are no longer signed in. Sign in in another tab, then try again here.",
  );
}

const refusals = new Set<(right: Right) => void>();

/** Hears whenever the server refuses something for want of a right. Answers how to stop. */
export function onRefused(listener: (right: Right) => void): () => void {
  refusals.add(listener);
  return () => void refusals.delete(listener);
}

/** Calls an endpoint from the browser. Throws a DomainError for an answer that is an error, Unreachable for none. */
export async function call<E extends Endpoint>(endpoint: E, ask: Ask<E>): Promise<ReplyOf<E>> {
  const { params, body, query, signal, keepalive } = ask as {
    params: ParamsOf<E>;
    body?: unknown;
    query?: Record<string, string | number | undefined>;
    signal?: AbortSignal;
    keepalive?: boolean;
  };
  const response = await fetch(address(endpoint, params, query), {
    method: endpoint.method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
    ...(keepalive ? { keepalive } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Unreachable();
  });
  if (response.status === 204) return undefined as ReplyOf<E>;
  const answer: unknown = await response.json().catch(() => {
    throw new Unreachable();
  });
  if (response.ok) return answer as ReplyOf<E>;
  const { error } = answer as { error?: { code: string; message: string; details?: unknown } };
  if (!error) throw new Unreachable();
  if (response.status === 401 && endpoint.access !== "public") throw signedOut();
  const known = errorCodes.find((code): code is ErrorCode => code === error.code);
  if (!known) throw new Error(error.message);
  const thrown = new DomainError(known, error.message, error.details);
  const right = refusedRight(thrown);
  if (right) for (const listener of refusals) listener(right);
  throw thrown;
}
