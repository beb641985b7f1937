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

/** A reply that is a file, made while it is sent. */
export class FileAnswer {
  private constructor(
    readonly parts: AsyncGenerator<string, void, undefined>,
    readonly first: IteratorResult<string, void>,
    readonly file: { name: string; type: string },
  ) {}

  /** Waits for the first part, so that what fails by then is answered as an error. */
  static async of(
    parts: AsyncGenerator<string, void, undefined>,
    file: FileAnswer["file"],
  ): Promise<FileAnswer> {
    return new FileAnswer(parts, await parts.next(), file);
  }

  response(): Response {
    const { parts, file } = this;
    let next: IteratorResult<string, void> | undefined = this.first;
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const part = next ?? (await parts.next());
        next = undefined;
        if (part.done) controller.close();
        else controller.enqueue(encoder.encode(part.value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    });
    return new Response(body, {
      headers: {
        "content-type": file.type,
        "content-disposition": `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, "_")}"`,
        "cache-control": "no-store",
      },
    });
  }
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
