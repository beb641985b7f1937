import { bytesOfText, textOfBytes, viewed } from "../bytes";
import { host } from "../host";
import { crypto as webcrypto } from "../web/crypto";
import { Buffer } from "./buffer";
import { type GivenKey, secretBytes, signingKey } from "./keys";

export { createPrivateKey, createPublicKey, createSecretKey, KeyObject } from "./keys";
export { webcrypto };
export const { getRandomValues, randomUUID, subtle } = webcrypto;

const bytesOf = (data: unknown, encoding?: string): Uint8Array => {
  const bytes = typeof data === "string" ? Buffer.from(data, encoding ?? "utf8") : viewed(data);
  if (!bytes) throw new TypeError("The data has to be a text, a Buffer or a view.");
  return bytes;
};
/** As a text of bytes, which plain text is already. */
const textOf = (data: unknown, encoding = "utf8"): string =>
  typeof data === "string" && encoding === "utf8" && !/[^\0-\x7f]/.test(data)
    ? data
    : textOfBytes(bytesOf(data, encoding));
/** A Buffer, or its text in an encoding. */
const shown = (bytes: string, encoding?: string): unknown => {
  const buffer = Buffer.from(bytesOfText(bytes).buffer as ArrayBuffer);
  return encoding === undefined || encoding === "buffer" ? buffer : buffer.toString(encoding);
};

/** Data that comes in pieces, and is worked on once it is whole. */
class Pieces {
  #pieces = "";
  #over = false;
  update(data: unknown, encoding?: string): this {
    if (this.#over)
      throw Object.assign(new Error("Digest already called"), {
        code: "ERR_CRYPTO_HASH_FINALIZED",
      });
    this.#pieces += textOf(data, encoding);
    return this;
  }
  write(data: unknown, encoding?: string): boolean {
    this.update(data, encoding);
    return true;
  }
  end(data?: unknown, encoding?: string): this {
    return data === undefined ? this : this.update(data, encoding);
  }
  protected whole(): string {
    this.#over = true;
    return this.#pieces;
  }
  protected soFar(): string {
    return this.#pieces;
  }
}

class Hash extends Pieces {
  readonly #compute: (data: string) => string;
  constructor(compute: (data: string) => string, begun = "") {
    super();
    this.#compute = compute;
    if (begun !== "") this.update(bytesOfText(begun));
  }
  copy(): Hash {
    return new Hash(this.#compute, this.soFar());
  }
  digest(encoding?: string): unknown {
    return shown(this.#compute(this.whole()), encoding);
  }
}

class Sign extends Pieces {
  readonly #algorithm: string;
  constructor(algorithm: string) {
    super();
    this.#algorithm = algorithm;
  }
  sign(key: GivenKey, encoding?: string): unknown {
    const { pem, options } = signingKey(key, "private");
    return shown(host.native("sign", this.#algorithm, pem, options, this.whole()), encoding);
  }
}

class Verify extends Pieces {
  readonly #algorithm: string;
  constructor(algorithm: string) {
    super();
    this.#algorithm = algorithm;
  }
  verify(key: GivenKey, signature: unknown, encoding?: string): boolean {
    const { pem, options } = signingKey(key, "public");
    const signed = textOfBytes(bytesOf(signature, encoding));
    return host.native("verify", this.#algorithm, pem, options, this.whole(), signed) === "true";
  }
}

export const createHash = (algorithm: string): Hash => {
  host.native("hash", algorithm, "");
  return new Hash((data) => host.native("hash", algorithm, data));
};
export const createHmac = (algorithm: string, key: unknown): Hash => {
  const secret = textOfBytes(secretBytes(key));
  host.native("hmac", algorithm, secret, "");
  return new Hash((data) => host.native("hmac", algorithm, secret, data));
};
export const createSign = (algorithm: string): Sign => new Sign(algorithm);
export const createVerify = (algorithm: string): Verify => new Verify(algorithm);

export const hash = (algorithm: string, data: unknown, encoding = "hex"): unknown =>
  createHash(algorithm).update(data).digest(encoding);
export const sign = (algorithm: string | null | undefined, data: unknown, key: GivenKey): unknown =>
  new Sign(algorithm ?? "").update(data).sign(key);
export const verify = (
  algorithm: string | null | undefined,
  data: unknown,
  key: GivenKey,
  signature: unknown,
): boolean => new Verify(algorithm ?? "").update(data).verify(key, signature);

export function randomBytes(
  size: number,
  callback?: (error: null, bytes: Buffer) => void,
): Buffer | undefined {
  if (!(Number.isInteger(size) && size >= 0 && size <= 1_048_576)) {
    throw new RangeError("The size has to be a whole number from 0 to 1048576.");
  }
  const bytes = Buffer.from(bytesOfText(host.random(size)).buffer as ArrayBuffer);
  if (!callback) return bytes;
  host.setTimeout(() => callback(null, bytes), 0);
  return undefined;
}

export function randomFillSync<T extends ArrayBufferView | ArrayBuffer>(target: T): T {
  const bytes = viewed(target) as Uint8Array;
  bytes.set(bytesOfText(host.random(bytes.length)));
  return target;
}

export function randomInt(from: number, to?: number): number {
  const [low, high] = to === undefined ? [0, from] : [from, to];
  const range = high - low;
  if (!(Number.isSafeInteger(low) && Number.isSafeInteger(high) && range > 0 && range < 2 ** 48)) {
    throw new RangeError(
      "randomInt takes whole numbers, the lower one first, less than 2 ** 48 apart.",
    );
  }
  // Those past the last whole multiple would make the low numbers likelier.
  const limit = 2 ** 48 - (2 ** 48 % range);
  for (;;) {
    const drawn = Buffer.from(bytesOfText(host.random(6))).readUIntBE(0, 6);
    if (drawn < limit) return low + (drawn % range);
  }
}

export function timingSafeEqual(a: unknown, b: unknown): boolean {
  const [one, two] = [viewed(a), viewed(b)];
  if (!one || !two) throw new TypeError("timingSafeEqual compares Buffers or views.");
  if (one.length !== two.length) {
    throw Object.assign(new RangeError("Input buffers must have the same byte length"), {
      code: "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH",
    });
  }
  let different = 0;
  for (let i = 0; i < one.length; i++) different |= (one[i] as number) ^ (two[i] as number);
  return different === 0;
}

const hashes = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];
export const getHashes = (): string[] => [...hashes];
export const constants = {
  RSA_PKCS1_PADDING: 1,
  RSA_PKCS1_PSS_PADDING: 6,
  RSA_PSS_SALTLEN_DIGEST: -1,
  RSA_PSS_SALTLEN_MAX_SIGN: -2,
  RSA_PSS_SALTLEN_AUTO: -2,
};
