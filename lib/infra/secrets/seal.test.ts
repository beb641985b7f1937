import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readKeys } from "./keys";
import { openSealer } from "./seal";

const hex = randomBytes(32).toString("hex");
const place = { account: "a", name: "KEY" };
const sealer = openSealer(readKeys([hex]));

test.each(["s3cret ü", 4711, { user: "u", list: [1, "x", null] }])("%j opens again", (value) => {
  const sealed = sealer.seal(place, value);
  expect(sealer.open(place, sealed)).toEqual(value);
  expect(Buffer.from(sealed.sealed).includes("s3cret")).toBe(false);
});

test("the same value is sealed differently each time", () => {
  const [one, two] = [sealer.seal(place, "x"), sealer.seal(place, "x")];
  expect(Buffer.from(one.sealed).equals(two.sealed)).toBe(false);
});

test.each([
  ["another account", { account: "b", name: "KEY" }],
  ["another name", { account: "a", name: "KEY2" }],
  // where account and name are only written one after the other
  ["a shifted border", { account: "aK", name: "EY" }],
])("what was sealed opens for no %s", (_, other) => {
  const sealed = sealer.seal(place, "x");
  expect(() => sealer.open(other, sealed)).toThrow("is damaged");
});

test("a changed byte anywhere is noticed", () => {
  const { sealed, keyId } = sealer.seal(place, "x");
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => sealer.open(place, { sealed: changed, keyId })).toThrow("is damaged");
  }
  expect(() => sealer.open(place, { sealed: Buffer.alloc(3), keyId })).toThrow("is damaged");
  // A shorter tag would be easier to guess.
  expect(() => sealer.open(place, { sealed: sealed.subarray(0, -4), keyId })).toThrow("is damaged");
});

test("the newest key seals, an older one still opens, and others do not", () => {
  const newer = randomBytes(32).toString("base64url");
  const both = openSealer(readKeys([newer, hex]));
  const old = sealer.seal(place, "x");
  expect(both.open(place, old)).toBe("x");
  const fresh = both.seal(place, "y");
  expect(fresh.keyId).toBe(both.keyIds[0]);
  expect(both.keyIds[1]).toBe(sealer.keyIds[0]);
  expect(() => sealer.open(place, fresh)).toThrow("a key that the engine does not have");
  const none = openSealer([]);
  expect(() => none.open(place, fresh)).toThrow("no key for secrets");
  expect(() => none.seal(place, "x")).toThrow("no key for secrets");
});

test("a key is the same in hexadecimal and base64, and a passphrase is one of its own", () => {
  const bytes = randomBytes(32);
  const forms = [
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    bytes.toString("base64"),
    bytes.toString("base64url"),
  ];
  const keys = readKeys([...forms, "correct horse battery staple"]);
  expect(new Set(keys.slice(0, 4).map(({ id }) => id)).size).toBe(1);
  expect(keys.map((key) => key.bytes.length)).toEqual([32, 32, 32, 32, 32]);
  expect(keys[4]?.id).not.toBe(keys[0]?.id);
  expect(keys[4]).toEqual(readKeys(["correct horse battery staple"])[0]);
});
