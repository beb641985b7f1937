import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { z } from "zod";

/**
 * What rooms have the runner compute, as the language has no word for it and a library of it would
 * cost each fresh room milliseconds: URLs, hashes, signatures, random bytes. Whoever asks is hostile:
 * all arguments are texts, each operation is bounded in time, and nothing of it outlives the call.
 * Bytes are texts of one character each. The answer begins with + or, for a failure's words, with -.
 */
export function native(operation: unknown, ...given: unknown[]): string {
  try {
    const texts = z.array(z.string().max(longest)).max(6).parse(given);
    const work = Object.hasOwn(operations, String(operation))
      ? operations[String(operation)]
      : undefined;
    if (!work) return "-There is no such operation.";
    return `+${work(...texts)}`;
  } catch (error) {
    if (error instanceof Refusal) return `-${error.message}`;
    return `-${error instanceof z.ZodError ? "That is too long to be worked on." : safeWords(error)}`;
  }
}

const longest = 8 * 1024 * 1024;

class Refusal extends Error {}
const refuse = (message: string): never => {
  throw new Refusal(message);
};

/** OpenSSL's reason, which names nothing of this process; never the stack. */
const safeWords = (error: unknown): string => {
  const message = error instanceof Error ? error.message : "";
  return message.length > 0 && message.length < 300
    ? message
    : "The runner could not compute that.";
};

const bytes = (text = ""): Buffer => Buffer.from(text, "latin1");
const text = (buffer: Uint8Array): string => Buffer.from(buffer).toString("latin1");

const hashes = new Set(["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]);
/** `sha256`, `SHA-256` and `RSA-SHA256` are one to OpenSSL. */
function hashNamed(name = ""): string {
  const plain = name.toLowerCase().replace(/^rsa-/, "").replace("-", "");
  return hashes.has(plain)
    ? plain
    : refuse(
        `The hash “${name.slice(0, 40)}” is not available. There are ${[...hashes].join(", ")}.`,
      );
}

const urlLongest = 16_384;
const urlParts = [
  "href",
  "origin",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;
const settable = new Set<string>(urlParts.filter((part) => part !== "origin"));

function url(input = "", base?: string): string {
  if (input.length > urlLongest || (base?.length ?? 0) > urlLongest) return "";
  const parsed = URL.parse(input, base);
  return parsed ? partsOf(parsed) : "";
}

const partsOf = (parsed: URL): string =>
  JSON.stringify(Object.fromEntries(urlParts.map((part) => [part, parsed[part]])));

function setUrl(href = "", part = "", value = ""): string {
  if (!settable.has(part) || href.length > urlLongest || value.length > urlLongest) return "";
  const parsed = URL.parse(href);
  if (!parsed) return "";
  if (part === "href" && !URL.canParse(value)) return "";
  parsed[part as "href"] = value;
  return partsOf(parsed);
}

/** The run's unguessable bytes: a stream cipher's, keyed by the seed, from any place on. */
function random(seed = "", from = "", count = ""): string {
  const [start, size] = [Number(from), Number(count)];
  if (!(Number.isSafeInteger(start) && start >= 0 && size >= 0 && size <= 1_048_576)) {
    return refuse("That many random bytes cannot be had at once.");
  }
  const key = hkdfSync("sha256", seed, "", "parley random bytes", 32);
  const counter = Buffer.alloc(16);
  counter.writeBigUInt64BE(BigInt(Math.floor(start / 16)), 8);
  const skipped = start % 16;
  const stream = createCipheriv("aes-256-ctr", Buffer.from(key), counter);
  return text(stream.update(Buffer.alloc(skipped + size)).subarray(skipped));
}

const keyLongest = 32_768;
const curves = new Set(["prime256v1", "secp384r1", "secp521r1", "secp256k1"]);

/** Reads a key without a passphrase: those of encrypted keys can be made to take for ever. */
function readKey(kind = "", format = "", given = ""): KeyObject {
  if (given.length > keyLongest) return refuse("That is too long for a key.");
  if (format === "pem" && /ENCRYPTED/.test(given)) {
    return refuse("Keys behind a passphrase are not supported. Store the key itself as a secret.");
  }
  const read = kind === "private" ? createPrivateKey : createPublicKey;
  const key =
    format === "jwk"
      ? read({ key: z.record(z.string(), z.string()).parse(jwkOf(given)), format: "jwk" })
      : read({ key: given, format: "pem" });
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === "rsa" || type === "rsa-pss") {
    if ((details?.modulusLength ?? Infinity) > 4096)
      return refuse("RSA keys have at most 4096 bits.");
    if ((details?.publicExponent ?? 0n) > 0xffff_ffffn) {
      return refuse("The public exponent of this RSA key is too large.");
    }
  } else if (type === "ec") {
    if (!curves.has(details?.namedCurve ?? "")) {
      return refuse(`EC keys have one of the curves ${[...curves].join(", ")}.`);
    }
  } else if (type !== "ed25519") return refuse("Keys are RSA, EC or Ed25519.");
  return key;
}

function jwkOf(given: string): unknown {
  const { kty, n, e, d, p, q, dp, dq, qi, crv, x, y } = z
    .looseObject({})
    .parse(JSON.parse(given)) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries({ kty, n, e, d, p, q, dp, dq, qi, crv, x, y }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

function describeKey(kind?: string, format?: string, given?: string): string {
  const key = readKey(kind, format, given);
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  return JSON.stringify({
    pem: key.export({ format: "pem", type: kind === "private" ? "pkcs8" : "spki" }),
    type: key.type,
    asymmetricKeyType: key.asymmetricKeyType,
    details: { modulusLength, namedCurve },
  });
}

const signOptions = z.object({
  padding: z.union([z.literal(1), z.literal(6)]).optional(),
  saltLength: z.number().int().min(-2).max(512).optional(),
  dsaEncoding: z.enum(["der", "ieee-p1363"]).optional(),
});
function withOptions(key: KeyObject, options = "{}") {
  const { padding, saltLength, dsaEncoding } = signOptions.parse(JSON.parse(options));
  const rsa = key.asymmetricKeyType?.startsWith("rsa");
  return {
    key,
    ...(rsa && padding !== undefined ? { padding } : {}),
    ...(rsa && padding === constants.RSA_PKCS1_PSS_PADDING && saltLength !== undefined
      ? { saltLength }
      : {}),
    ...(dsaEncoding ? { dsaEncoding } : {}),
  };
}
/** Ed25519 signs the data as it is. */
const hashFor = (key: KeyObject, algorithm?: string): string | null =>
  key.asymmetricKeyType === "ed25519" ? null : hashNamed(algorithm);

const operations: Record<string, (...texts: string[]) => string> = {
  url,
  "url.set": setUrl,
  random,
  base64url: (data) => bytes(data).toString("base64url"),
  "base64url.decode": (data) => text(Buffer.from(data ?? "", "base64url")),
  hash: (algorithm, data) => text(createHash(hashNamed(algorithm)).update(bytes(data)).digest()),
  hmac: (algorithm, key, data) =>
    text(createHmac(hashNamed(algorithm), bytes(key)).update(bytes(data)).digest()),
  key: describeKey,
  "key.jwk": (pem = "") =>
    JSON.stringify(
      readKey(/PRIVATE/.test(pem) ? "private" : "public", "pem", pem).export({ format: "jwk" }),
    ),
  sign: (algorithm, pem, options, data) => {
    const key = readKey("private", "pem", pem);
    return text(sign(hashFor(key, algorithm), bytes(data), withOptions(key, options)));
  },
  verify: (algorithm, pem, options, data, signature) => {
    const key = readKey("public", "pem", pem);
    const signed = bytes(signature);
    return String(verify(hashFor(key, algorithm), bytes(data), withOptions(key, options), signed));
  },
};
