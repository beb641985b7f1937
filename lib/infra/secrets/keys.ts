import { createHmac, scryptSync } from "node:crypto";

/** A key that seals secrets. */
export interface SealKey {
  /** tells keys apart without telling anything of them */
  id: string;
  bytes: Buffer;
}

/** The keys, the newest first: it seals, and the others still open what they sealed. */
export function readKeys(texts: readonly string[]): SealKey[] {
  return texts.map(bytesOf).map((bytes) => ({
    id: createHmac("sha256", bytes).update("parley secret key").digest("hex").slice(0, 16),
    bytes,
  }));
}

const size = 32;

/** 32 bytes as they were written, or else drawn out of whatever the text is. */
function bytesOf(text: string): Buffer {
  if (/^[\da-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, "base64");
  // Slow on purpose: what people think up can be guessed, at so much a guess.
  const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
  return scryptSync(text.normalize("NFC"), "parley secret key", size, cost);
}
