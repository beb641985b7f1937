import { bytesOfText, textOfBytes, viewed } from "../bytes";
import { host } from "../host";
import { DOMException } from "./dom-exception";

const hashes: Record<string, string> = {
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
};
type Algorithm = string | { name?: unknown; hash?: unknown };
const nameOf = (algorithm: unknown): string =>
  String(
    typeof algorithm === "object" && algorithm ? (algorithm as { name?: unknown }).name : algorithm,
  ).toUpperCase();

function hashOf(algorithm: unknown): string {
  const found = hashes[nameOf(algorithm)];
  if (!found)
    throw new DOMException(
      `Unrecognized algorithm name: ${nameOf(algorithm)}`,
      "NotSupportedError",
    );
  return found;
}
function hmacOnly(algorithm: Algorithm): void {
  if (nameOf(algorithm) === "HMAC") return;
  throw new DOMException(
    `crypto.subtle has HMAC keys here, not ${nameOf(algorithm)}. The module "crypto" has RSA, EC and Ed25519.`,
    "NotSupportedError",
  );
}
function bytesOf(data: unknown): Uint8Array {
  const bytes = viewed(data);
  if (!bytes) throw new TypeError("The data has to be an ArrayBuffer or a view of one.");
  return bytes;
}

let keyBytes: (key: CryptoKey) => Uint8Array;
export class CryptoKey {
  readonly type = "secret";
  readonly #bytes: Uint8Array;
  static {
    keyBytes = (key) => key.#bytes;
  }
  constructor(
    bytes: Uint8Array,
    readonly algorithm: { name: string; hash: { name: string }; length: number },
    readonly extractable: boolean,
    readonly usages: string[],
  ) {
    this.#bytes = bytes.slice();
  }
}

function usable(
  algorithm: Algorithm,
  key: CryptoKey,
  usage: string,
): [hash: string, secret: string] {
  hmacOnly(algorithm);
  if (!(key instanceof CryptoKey && key.usages.includes(usage))) {
    throw new DOMException(`Unable to use this key to ${usage}`, "InvalidAccessError");
  }
  return [hashOf(key.algorithm.hash), textOfBytes(keyBytes(key))];
}

const toBase64Url = (bytes: Uint8Array): string => host.native("base64url", textOfBytes(bytes));

export const subtle = {
  async digest(algorithm: Algorithm, data: unknown): Promise<ArrayBuffer> {
    return bytesOfText(host.native("hash", hashOf(algorithm), textOfBytes(bytesOf(data)))).buffer;
  },
  async importKey(
    format: string,
    data: unknown,
    algorithm: Algorithm,
    extractable: boolean,
    usages: Iterable<string>,
  ): Promise<CryptoKey> {
    hmacOnly(algorithm);
    const hash = (algorithm as { hash?: unknown }).hash;
    hashOf(hash);
    let bytes: Uint8Array;
    if (format === "raw") bytes = bytesOf(data);
    else if (format === "jwk") {
      const { kty, k } = data as { kty?: unknown; k?: unknown };
      if (kty !== "oct" || typeof k !== "string")
        throw new DOMException("Invalid keyData", "DataError");
      bytes = bytesOfText(host.native("base64url.decode", k));
    } else throw new DOMException(`Unable to import a key as ${format}`, "NotSupportedError");
    if (bytes.length === 0) throw new DOMException("Zero-length key is not supported", "DataError");
    return new CryptoKey(
      bytes,
      { name: "HMAC", hash: { name: nameOf(hash) }, length: bytes.length * 8 },
      extractable,
      [...usages],
    );
  },
  async exportKey(format: string, key: CryptoKey): Promise<unknown> {
    if (!key.extractable) throw new DOMException("key is not extractable", "InvalidAccessError");
    const bytes = keyBytes(key);
    if (format === "raw") return bytes.slice().buffer;
    if (format !== "jwk")
      throw new DOMException(`Unable to export a key as ${format}`, "NotSupportedError");
    const alg = `HS${key.algorithm.hash.name.slice(4)}`;
    return { kty: "oct", k: toBase64Url(bytes), alg, key_ops: [...key.usages], ext: true };
  },
  async generateKey(
    algorithm: Algorithm,
    extractable: boolean,
    usages: Iterable<string>,
  ): Promise<CryptoKey> {
    hmacOnly(algorithm);
    const { hash, length } = algorithm as { hash?: unknown; length?: number };
    const size = (length ?? (/SHA-(384|512)/.test(nameOf(hash)) ? 1024 : 512)) / 8;
    return subtle.importKey("raw", bytesOfText(host.random(size)), algorithm, extractable, usages);
  },
  async sign(algorithm: Algorithm, key: CryptoKey, data: unknown): Promise<ArrayBuffer> {
    const [hash, secret] = usable(algorithm, key, "sign");
    return bytesOfText(host.native("hmac", hash, secret, textOfBytes(bytesOf(data)))).buffer;
  },
  async verify(
    algorithm: Algorithm,
    key: CryptoKey,
    signature: unknown,
    data: unknown,
  ): Promise<boolean> {
    const [hash, secret] = usable(algorithm, key, "verify");
    const right = host.native("hmac", hash, secret, textOfBytes(bytesOf(data)));
    const given = textOfBytes(bytesOf(signature));
    let different = right.length ^ given.length;
    for (let i = 0; i < right.length; i++) different |= right.charCodeAt(i) ^ given.charCodeAt(i);
    return different === 0;
  },
};

/** Draws as the Web does it; an integer view is filled and given back. */
function getRandomValues<T extends ArrayBufferView>(target: T): T {
  const bytes = viewed(target);
  if (
    !bytes ||
    target instanceof Float32Array ||
    target instanceof Float64Array ||
    target instanceof DataView
  ) {
    throw new DOMException(
      "The data argument must be an integer-type TypedArray",
      "TypeMismatchError",
    );
  }
  if (bytes.length > 65_536) {
    throw new DOMException(`The requested length exceeds 65,536 bytes`, "QuotaExceededError");
  }
  bytes.set(bytesOfText(host.random(bytes.length)));
  return target;
}

function randomUUID(): string {
  const bytes = bytesOfText(host.random(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export const crypto = { getRandomValues, randomUUID, subtle };
