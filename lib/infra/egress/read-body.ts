import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FailedCall } from "./call-error";

// Not zstd: a frame of it may ask for a window of 128 MB before its first byte.
const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
export const acceptedEncodings = "gzip, br";

/**
 * Reads an answer to its end, or throws as soon as it is larger than `limit`: what arrives and what
 * it unpacks to are both counted while they stream, so that neither a bomb nor a body without an end
 * takes more memory than the limit.
 */
export async function readBody(
  body: Readable,
  { encoding, limit, signal }: { encoding: string | undefined; limit: number; signal: AbortSignal },
): Promise<Buffer> {
  const tooLarge = () =>
    new FailedCall(`The answer is larger than ${Math.round(limit / 1024 / 1024)} MB.`);
  const counted = () => {
    let bytes = 0;
    return async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > limit) throw tooLarge();
        yield chunk;
      }
    };
  };
  const kept: Buffer[] = [];
  const keep = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) kept.push(chunk);
  };
  const name = encoding?.trim().toLowerCase() ?? "";
  if (!name || name === "identity") {
    // The commonest case without a pipeline's cost. Leaving the loop destroys the body.
    await keep(counted()(body));
    return Buffer.concat(kept);
  }
  const decoder = decoders[name]?.();
  if (!decoder) {
    body.destroy();
    throw new FailedCall(`The answer is packed as ${name.slice(0, 40)}, which is not read.`);
  }
  try {
    await pipeline(body, counted(), decoder, counted(), keep, { signal });
  } catch (error) {
    if (isUnpacking(error)) throw new FailedCall(`The answer is not the ${name} that it says.`);
    throw error;
  }
  return Buffer.concat(kept);
}

function isUnpacking(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^(Z_|ERR__ERROR|ERR_BROTLI)/.test(code);
}
