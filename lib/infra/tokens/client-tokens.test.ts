import { createHmac, createPrivateKey, sign } from "node:crypto";
import { expect, test } from "vitest";
import { clientTokens } from "./client-tokens";

const at = Date.UTC(2026, 10, 22, 12);
const seconds = 3_900;
const claims = { client: "c1", account: "brand", scopes: ["functions.invoke" as const] };

const { id, publicJwk, privateJwk } = await clientTokens.makeKey();
const other = await clientTokens.makeKey();
const keys = new Map([[id, await clientTokens.readKey(publicJwk)]]);
const token = await clientTokens.sign({ id, jwk: privateJwk }, claims, { at, seconds });
const verify = (text: string, when = at) => clientTokens.verify(text, keys, when);

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const [head = "", body = "", signature = ""] = token.split(".");
const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, "base64url").toString());
/** Rightly signed, whatever it says. */
const signed = (header: object, payload: object) => {
  const text = `${encode({ ...decode(head), ...header })}.${encode({ ...decode(body), ...payload })}`;
  const key = createPrivateKey({ key: privateJwk, format: "jwk" });
  return `${text}.${sign(null, Buffer.from(text), key).toString("base64url")}`;
};

test("a token says whom it speaks for until it is over its time", async () => {
  const verified = { ...claims, until: at + seconds * 1000 };
  expect(await verify(token)).toEqual(verified);
  expect(await verify(token, at + (seconds - 1) * 1000)).toEqual(verified);
  expect(await verify(token, at + seconds * 1000)).toBeNull();
  expect(decode(body)).toMatchObject({ exp: at / 1000 + seconds, iat: at / 1000 });
  expect(await verify(signed({}, {}))).toEqual(verified);
});

const hmac = (text: string) =>
  createHmac("sha256", JSON.stringify(publicJwk)).update(text).digest("base64url");

test.each<[string, string]>([
  ["with another body", `${head}.${encode({ ...decode(body), account: "other" })}.${signature}`],
  ["without its signature", `${head}.${body}.`],
  ["with a part of its signature", `${head}.${body}.${signature.slice(4)}`],
  ["that says it needs none", `${encode({ ...decode(head), alg: "none" })}.${body}.`],
  ["that says NONE", `${encode({ ...decode(head), alg: "NONE" })}.${body}.${signature}`],
  [
    "signed with the public key as a shared secret",
    (() => {
      const text = `${encode({ ...decode(head), alg: "HS256" })}.${body}`;
      return `${text}.${hmac(text)}`;
    })(),
  ],
  [
    "signed by a key of its own that it brings along",
    await (async () => {
      const made = await clientTokens.sign({ id: other.id, jwk: other.privateJwk }, claims, {
        at,
        seconds,
      });
      const [ownHead = "", ownBody = "", ownSignature = ""] = made.split(".");
      const brought = encode({ ...decode(ownHead), jwk: other.publicJwk, kid: id });
      return `${brought}.${ownBody}.${ownSignature}`;
    })(),
  ],
  [
    "of a key that is not known",
    await clientTokens.sign({ id: other.id, jwk: other.privateJwk }, claims, { at, seconds }),
  ],
  ["that names no key", signed({ kid: undefined }, {})],
  ["of another kind", signed({ typ: "JWT" }, {})],
  ["of another issuer", signed({}, { iss: "elsewhere" })],
  ["for another audience", signed({}, { aud: "elsewhere" })],
  ["without an end", signed({}, { exp: undefined })],
  ["without a subject", signed({}, { sub: undefined })],
  ["with a scope that there is none of", signed({}, { scope: "everything" })],
  ["with an extension that we do not know", signed({ crit: ["theirs"], theirs: 1 }, {})],
  ["that is none", "a.b.c"],
  ["that is empty", ".."],
])("a token %s is refused", async (_, wrong) => {
  expect(await verify(wrong)).toBeNull();
});
