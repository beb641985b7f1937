import { z } from "zod";
import { describeError } from "./errors";

/** What a refusal for now says of later. */
const waiting = z.object({ retryAfterSeconds: z.number() });

/** A reply whose status is not the endpoint's own, or that brings headers. */
export class Answer<T> {
  constructor(
    readonly status: number,
    readonly body: T,
    readonly headers: Record<string, string> | [string, string][] = {},
  ) {}
}

/** What better-auth wants the browser to keep. */
export function settingCookies(cookies: readonly string[]): [string, string][] {
  return cookies.map((cookie) => ["set-cookie", cookie]);
}

/** What the API says is true now, and in no cache. */
export function reply(
  status: number,
  body: unknown,
  headers: Record<string, string> | [string, string][] = {},
) {
  const given = Array.isArray(headers) ? headers : Object.entries(headers);
  const all = new Headers([["cache-control", "no-store"], ...given]);
  return body === undefined
    ? new Response(null, { status, headers: all })
    : Response.json(body, { status, headers: all });
}

/** `what` names the endpoint for the log, which is kept for our own faults only. */
export function refusal(error: unknown, what: string): Response {
  const { status, body } = describeError(error);
  if (status === 500) console.error(`${what} failed: ${withoutValues(error)}`);
  const wait = waiting.safeParse(body.error.details);
  return reply(
    status,
    body,
    wait.success ? { "retry-after": String(wait.data.retryAfterSeconds) } : {},
  );
}

/** Where it failed, and how where that is not the database's words: those quote what was written. */
function withoutValues(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const quotes = error.name.startsWith("Prisma");
  const message = quotes ? "" : error.message.split("\n")[0]?.slice(0, 200);
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return [`${error.name} ${message}`.trim(), ...frames].join("\n");
}
