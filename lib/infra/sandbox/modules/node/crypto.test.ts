import * as theirs from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { furnishHost } from "../host.fixture";
import { Buffer as OurBuffer } from "./buffer";
import * as ours from "./crypto";

beforeAll(() => furnishHost());

const rsa = theirs.generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const ec = theirs.generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const ed = theirs.generateKeyPairSync("ed25519", {
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

test.each(["md5", "sha1", "sha256", "SHA-512", "RSA-SHA256"])("%s hashes as Node does", (name) => {
  const of = (crypto: typeof ours | typeof theirs) =>
    crypto.createHash(name).update("a").update("€").update("ff00", "hex").digest("hex");
  expect(of(ours)).toBe(of(theirs));
  const mac = (crypto: typeof ours | typeof theirs) =>
    crypto.createHmac(name, "key").update("text").digest("base64url");
  expect(mac(ours)).toBe(mac(theirs));
});

test("a hash that was begun can be copied, and is read once", () => {
  const hash = ours.createHash("sha256").update("a");
  const copy = hash.copy().update("b");
  expect(copy.digest("hex")).toBe(theirs.createHash("sha256").update("ab").digest("hex"));
  hash.digest();
  expect(() => hash.update("c")).toThrow("Digest already called");
});

test("what is not here is refused by name", () => {
  expect(() => ours.createHash("whirlpool")).toThrow("The hash “whirlpool” is not available.");
  expect(() => ours.createHmac("nope", "k")).toThrow("not available");
});

test.each([
  ["RSA", rsa, "RSA-SHA256"],
  ["EC", ec, "sha256"],
  ["Ed25519", ed, null],
] as const)("signatures by %s are Node's, both ways", (_name, keys, algorithm) => {
  const data = Buffer.from("signed");
  const mine = ours.sign(algorithm, data, keys.privateKey) as Uint8Array;
  expect(theirs.verify(algorithm, data, keys.publicKey, mine)).toBe(true);
  const yours = theirs.sign(algorithm, data, keys.privateKey);
  expect(ours.verify(algorithm, data, keys.publicKey, yours)).toBe(true);
  expect(ours.verify(algorithm, data, keys.publicKey, yours.fill(0, 4, 8))).toBe(false);
});

test("PSS and the plain form of EC signatures are had by their options", () => {
  const options = { key: rsa.privateKey, padding: 6, saltLength: 32 };
  const pss = ours.createSign("RSA-SHA256").update("x").sign(options) as Uint8Array;
  expect(
    theirs
      .createVerify("RSA-SHA256")
      .update("x")
      .verify({ key: rsa.publicKey, padding: 6, saltLength: 32 }, pss),
  ).toBe(true);
  const key = { key: ec.privateKey, dsaEncoding: "ieee-p1363" };
  expect(ours.createSign("sha256").update("x").sign(key)).toHaveLength(64);
});

test("keys are objects of their kind, and come as JWK too", () => {
  const key = ours.createPrivateKey(ec.privateKey);
  expect([key.type, key.asymmetricKeyType, key.asymmetricKeyDetails?.namedCurve]).toEqual([
    "private",
    "ec",
    "prime256v1",
  ]);
  expect(ours.createPublicKey(key).equals(ours.createPublicKey(ec.publicKey))).toBe(true);
  const jwk = theirs.createPublicKey(rsa.publicKey).export({ format: "jwk" });
  expect(ours.createPublicKey({ key: jwk, format: "jwk" }).export()).toBe(rsa.publicKey);
  expect(ours.createPublicKey(rsa.publicKey).export({ format: "jwk" })).toEqual(jwk);
  expect(ours.createSecretKey("abc").symmetricKeySize).toBe(3);
});

test.each([
  ["no key", "nonsense", /./],
  [
    "one behind a passphrase",
    theirs
      .createPrivateKey(ec.privateKey)
      .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "p" }),
    /passphrase/,
  ],
  [
    "a kind that is slow",
    theirs.generateKeyPairSync("x25519").privateKey.export({ type: "pkcs8", format: "pem" }),
    /Keys are RSA, EC or Ed25519/,
  ],
] as [string, string, RegExp][])("%s is refused in words", (_name, pem, words) => {
  expect(() => ours.createPrivateKey(pem)).toThrow(words);
});

test("random values come from the seed and are of the form that is asked for", () => {
  expect(ours.randomUUID()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(ours.randomBytes(20)).toHaveLength(20);
  expect(ours.randomBytes(20)?.toString("hex")).not.toBe(ours.randomBytes(20)?.toString("hex"));
  expect(new Set(Array.from({ length: 60 }, () => ours.randomInt(3, 5)))).toEqual(new Set([3, 4]));
  expect(() => ours.randomBytes(2 ** 21)).toThrow("1048576");
  expect(() => ours.getRandomValues(new Float64Array(1))).toThrow("integer-type");
  const filled = ours.getRandomValues(new Uint16Array(50));
  expect(new Set(filled).size).toBeGreaterThan(40);
  furnishHost();
  const first = ours.randomUUID();
  furnishHost();
  expect(ours.randomUUID()).toBe(first);
});

test("secrets are compared whole", () => {
  expect(ours.timingSafeEqual(Buffer.from("ab"), Buffer.from("ab"))).toBe(true);
  expect(ours.timingSafeEqual(Buffer.from("ab"), Buffer.from("ac"))).toBe(false);
  expect(() => ours.timingSafeEqual(Buffer.from("a"), Buffer.from("ab"))).toThrow(
    "same byte length",
  );
});

test("subtle hashes, and signs by HMAC, as the Web's does", async () => {
  const data = new TextEncoder().encode("data");
  const hex = (buffer: ArrayBuffer) => Buffer.from(buffer).toString("hex");
  expect(hex(await ours.subtle.digest("SHA-256", data))).toBe(
    hex(await theirs.webcrypto.subtle.digest("SHA-256", data)),
  );
  const secret = new TextEncoder().encode("secret");
  const algorithm = { name: "HMAC", hash: "SHA-512" };
  const key = await ours.subtle.importKey("raw", secret, algorithm, true, ["sign", "verify"]);
  const theirKey = await theirs.webcrypto.subtle.importKey("raw", secret, algorithm, true, [
    "sign",
  ]);
  const signed = await ours.subtle.sign("HMAC", key, data);
  expect(hex(signed)).toBe(hex(await theirs.webcrypto.subtle.sign("HMAC", theirKey, data)));
  expect(await ours.subtle.verify("HMAC", key, signed, data)).toBe(true);
  expect(await ours.subtle.verify("HMAC", key, signed.slice(1), data)).toBe(false);
  expect(await ours.subtle.exportKey("jwk", key)).toMatchObject({
    kty: "oct",
    k: "c2VjcmV0",
    alg: "HS512",
  });
  await expect(ours.subtle.importKey("raw", secret, "AES-GCM", true, ["encrypt"])).rejects.toThrow(
    "HMAC",
  );
  const silent = await ours.subtle.importKey("raw", secret, algorithm, false, ["verify"]);
  await expect(ours.subtle.sign("HMAC", silent, data)).rejects.toMatchObject({
    name: "InvalidAccessError",
  });
});

test("Buffer knows base64url, which its package does not", () => {
  const bytes = [251, 255, 191, 1];
  expect(OurBuffer.from(bytes).toString("base64url")).toBe(
    Buffer.from(bytes).toString("base64url"),
  );
  expect([...OurBuffer.from("-_-_AQ", "base64url")]).toEqual(bytes);
  expect(OurBuffer.byteLength("-_-_AQ", "base64url")).toBe(4);
  expect(OurBuffer.isEncoding("base64url")).toBe(true);
  const written = OurBuffer.alloc(4);
  written.write("-_-_AQ", "base64url" as unknown as number);
  expect([...written]).toEqual(bytes);
  expect(OurBuffer.from("base64url").toString()).toBe("base64url");
});

test.each(["plain", "é€😀", "\ud800", "\ufeffbom", ""])(
  "Buffer reads and writes %j as Node's does",
  (text) => {
    for (const encoding of ["utf8", "UTF-8", "latin1", "utf16le"] as const) {
      const [one, two] = [OurBuffer.from(text, encoding), Buffer.from(text, encoding as "utf8")];
      expect([...one]).toEqual([...two]);
      expect(one.toString(encoding)).toBe(two.toString(encoding as "utf8"));
    }
    expect(OurBuffer.from(text).toString("utf8", 1, 3)).toBe(
      Buffer.from(text).toString("utf8", 1, 3),
    );
    expect(OurBuffer.from(text)).toBeInstanceOf(OurBuffer);
    expect(JSON.stringify(OurBuffer.from(text))).toBe(JSON.stringify(Buffer.from(text)));
  },
);
