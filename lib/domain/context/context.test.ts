import { expect, test } from "vitest";
import { namespaceName, properties, sessionName, ttl } from "./context";

test.each([
  ["orders_2", true],
  ["a".repeat(100), true],
  ["a".repeat(101), false],
  ["", false],
  ["a-b", false],
  ["a.b", false],
  ["sde", false],
  ["Consumer", false],
])("the namespace %j can be: %s", (name, can) => {
  expect(namespaceName.safeParse(name).success).toBe(can);
});

test.each([
  [undefined, "__default__"],
  ["conv 1/ü", "conv 1/ü"],
])("the session %j is %j", (given, session) => {
  expect(sessionName.parse(given)).toBe(session);
});

test.each(["", "a\0", "\ud800", "x".repeat(201), 7])("the session %j cannot be", (given) => {
  expect(sessionName.safeParse(given).success).toBe(false);
});

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, index]));

test.each<[string, unknown, boolean]>([
  ["any JSON", { a: null, "b c": [1, { d: "\0" }], constructor: true }, true],
  ["nothing", {}, true],
  ["a hundred", many(100), true],
  ["more", many(101), false],
  ["64 KB", { a: "x".repeat(64 * 1024 - 2) }, true],
  ["more than 64 KB", { a: "x".repeat(64 * 1024 - 1) }, false],
  ["no name", { "": 1 }, false],
  ["a prototype", JSON.parse('{"__proto__":1}'), false],
  ["a list", [1], false],
  ["no object", "a", false],
])("properties of %s fit: %#", (_, given, fit) => {
  expect(properties.safeParse(given).success).toBe(fit);
});

test("a time to live is whole seconds, up to 400 days", () => {
  const fits = [1, 400 * 86_400, 0, -1, 1.5, 400 * 86_400 + 1].map(
    (seconds) => ttl.safeParse(seconds).success,
  );
  expect(fits).toEqual([true, true, false, false, false, false]);
});
