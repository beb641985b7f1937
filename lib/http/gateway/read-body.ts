import type { IncomingMessage } from "node:http";
import { DomainError } from "@/lib/domain/errors";

/** The body as text; stops reading as soon as it is too large. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  wanted = "application/json",
): Promise<string> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== wanted) {
    throw new DomainError("unsupported_media_type", `Send the body as ${wanted}.`);
  }
  const tooLarge = new DomainError("too_large", `The body is larger than ${limit / 1024} KB.`);
  if (Number(request.headers["content-length"]) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new DomainError("bad_request", "The body is not UTF-8 text.");
  }
}
