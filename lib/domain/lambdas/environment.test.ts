import { expect, test } from "vitest";
import { changedVariables, environment, environmentTypings, sameEnvironment } from "./environment";

test("variables keep their order", () => {
  const given = { Z_LAST: "1", A_FIRST: "", _x9: "ü" };
  expect(Object.keys(environment.parse(given))).toEqual(["Z_LAST", "A_FIRST", "_x9"]);
});

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}`, "v"]));

test.each<[string, unknown, string]>([
  ["a name that begins with a digit", { "1A": "" }, "begins with no digit"],
  ["a name with a dash", { "A-B": "" }, "letters, digits and underscores"],
  ["no name", { "": "" }, "letters, digits and underscores"],
  ["a name that is too long", { ["A".repeat(201)]: "" }, "at most 200 characters"],
  ["a value that is no text", { A: 1 }, "expected string"],
  ["a NUL character", { A: "a\0b" }, "NUL"],
  ["too many", many(101), "at most 100 variables"],
  ["too much", { A: "ü".repeat(16 * 1024) }, "at most 32 KB"],
  ["a prototype", JSON.parse('{"__proto__": "x"}'), "cannot be used"],
  ["a list", [], "expected record"],
])("%s is refused", (_, given, words) => {
  const parsed = environment.safeParse(given);
  expect(parsed.success).toBe(false);
  expect(JSON.stringify(parsed.error?.issues)).toContain(words);
});

test("a hundred variables, and 32 KB of them, are taken", () => {
  expect(environment.safeParse(many(100)).success).toBe(true);
  expect(environment.safeParse({ A: "x".repeat(32 * 1024 - 1) }).success).toBe(true);
});

test.each([
  [{}, {}, true],
  [{ A: "1", B: "2" }, { B: "2", A: "1" }, true],
  [{ A: "1" }, { A: "2" }, false],
  [{ A: "1" }, {}, false],
  [{ A: "" }, { B: "" }, false],
])("%j and %j are the same: %s", (a, b, same) => {
  expect(sameEnvironment(a, b)).toBe(same);
});

test("what is different is told by name", () => {
  expect(
    changedVariables({ B: "1", A: "1", GONE: "x" }, { A: "2", B: "1", NEW: "", constructor: "c" }),
  ).toEqual([
    { name: "A", before: "1", after: "2" },
    { name: "GONE", before: "x", after: undefined },
    { name: "NEW", before: undefined, after: "" },
    { name: "constructor", before: undefined, after: "c" },
  ]);
});

test("the editor knows the names, and none of the values", () => {
  const typings = environmentTypings({ REGION: "eu", constructor: "x" });
  expect(typings).toBe(
    "interface EnvironmentVariables {\n  readonly REGION: string;\n  readonly constructor: string;\n}",
  );
});
