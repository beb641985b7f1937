import { expect, test } from "vitest";
import { startRedaction } from "./redact";

const value = 'pa ss/wörd+"x"\n1';
const redacting = (secret: unknown) => {
  const redaction = startRedaction();
  redaction.add("KEY", secret);
  return redaction;
};
const shown = "[redacted: KEY]";
const base64 = (text: string) => Buffer.from(text).toString("base64");

test.each<[string, string]>([
  ["as it is", value],
  ["in JSON", JSON.stringify(value).slice(1, -1)],
  ["in JSON in JSON", JSON.stringify(JSON.stringify(value)).slice(3, -3)],
  ["in an address", encodeURIComponent(value)],
  [
    "in an address, small letters",
    encodeURIComponent(value).replaceAll(/%../g, (c) => c.toLowerCase()),
  ],
  ["in a form", new URLSearchParams({ v: value }).toString().slice(2)],
  ["in base64", base64(value)],
  ["in base64 without its end", base64(value).replace(/=+$/, "")],
  ["in base64 for addresses", Buffer.from(value).toString("base64url")],
  ["in hexadecimal", Buffer.from(value).toString("hex")],
  ["in hexadecimal, large letters", Buffer.from(value).toString("hex").toUpperCase()],
])("a value is taken out %s", (_, written) => {
  expect(redacting(value).text(`a ${written} b ${written}`)).toBe(`a ${shown} b ${shown}`);
});

test.each(["", "u:", "user:", "longer-user:"])(
  "a value is taken out of the base64 of more, after %j",
  (before) => {
    const secret = "s3cret-t0ken-of-some-length";
    const text = redacting(secret).text(`Basic ${base64(`${before}${secret}:after`)}`);
    expect(text).toContain(shown);
    const rest = text.replace("Basic ", "").split(shown);
    // What is left of its first and last characters tells less than one byte each.
    expect(Math.max(...rest.map((part) => part.length))).toBeLessThan(base64(before).length + 14);
    expect(Buffer.from(rest.join(""), "base64").toString()).not.toContain("t0ken");
  },
);

test("every part of an object is taken out, and the whole of it", () => {
  const secret = { user: "caller", deep: { codes: ["9876", 123456] }, tiny: "abc" };
  const redaction = redacting(secret);
  expect(redaction.text("caller 9876 123456 abc")).toBe(`${shown} ${shown} ${shown} abc`);
  expect(redaction.text(`it is ${JSON.stringify(secret)}!`)).toBe(`it is ${shown}!`);
});

test("a value's blank ends are not looked for", () => {
  expect(redacting("token-1\n").text("it was token-1.")).toBe(`it was ${shown}.`);
});

test("a text that was cut in the middle of a value ends without it", () => {
  const redaction = redacting("token-of-some-length");
  expect(redaction.text("it is token-of-som")).toBe(`it is ${shown}`);
  expect(redaction.text("it is token-of-som, or so")).toBe("it is token-of-som, or so");
  expect(redaction.text("it is a token")).toBe("it is a token");
});

test("values of three characters and less stay", () => {
  expect(redacting("abc").text("abcabc")).toBe("abcabc");
});

test("the longer of two values goes first, and neighbours both go", () => {
  const redaction = redacting("secret");
  redaction.add("LONG", "secret-longer");
  expect(redaction.text("secret-longersecretsecret")).toBe(`[redacted: LONG]${shown}${shown}`);
});

test("in a value of JSON texts, numbers and names of fields are looked at", () => {
  const redaction = redacting("token-1");
  redaction.add("PIN", 4711);
  const found = { "x-token-1": ["token-1", 4711, 4712, null, true, { deep: "a token-1" }] };
  expect(redaction.value(found)).toEqual({
    [`x-${shown}`]: [shown, "[redacted: PIN]", 4712, null, true, { deep: `a ${shown}` }],
  });
  expect(redaction.value(undefined)).toBe(undefined);
});

test("a field named __proto__ stays a field", () => {
  const redacted = redacting("token-1").value(JSON.parse('{"__proto__": {"a": "token-1"}}'));
  expect(JSON.stringify(redacted)).toBe(`{"__proto__":{"a":"${shown}"}}`);
});

test("without values everything is handed back as it is", () => {
  const found = { a: ["b"] };
  expect(startRedaction().value(found)).toBe(found);
});

test("a run inside of another one tells it what it was given", () => {
  const outer = startRedaction();
  startRedaction(outer).add("KEY", "token-1");
  expect(outer.text("token-1")).toBe(shown);
});

test("a broken pair of characters is looked for as it is", () => {
  expect(redacting("half\ud800pair").text("a half\ud800pair")).toBe(`a ${shown}`);
});

/** Milliseconds of this process's own work, whatever else the machine is at. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("a megabyte with a hundred secrets takes no second", () => {
  const redaction = startRedaction();
  for (let i = 0; i < 100; i++) redaction.add(`S${i}`, `${i}-${"k".repeat(40)}-${i}`);
  const text = "Lorem ipsum dolor sit amet, 17-kkkk consectetur. ".repeat(21_400);
  expect(cpuOf(() => expect(redaction.text(text)).toBe(text))).toBeLessThan(1_000);
});

test("a key of many lines is taken out whole", () => {
  const line = "-----BEGIN PRIVATE KEY-----".replaceAll(" ", "-");
  const key = `${line}\n${"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n".repeat(30)}${line}\n`;
  const redaction = redacting(key);
  expect(redaction.text(`key ${key}`)).toBe(`key ${shown}\n`);
  expect(redaction.text(JSON.stringify({ key }))).toBe(`{"key":"${shown}\\n"}`);
});

test("a text made to be slow is not shown, soon", () => {
  const redaction = startRedaction();
  redaction.add("EVIL", `${"a".repeat(10_000)}b`);
  const text = "a".repeat(1_000_000);
  // Compared in full at every place, it would take some ten seconds.
  expect(cpuOf(() => expect(redaction.text(text)).toBe("[redacted]"))).toBeLessThan(1_000);
});
