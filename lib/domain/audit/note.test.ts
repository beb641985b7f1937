import { expect, test } from "vitest";
import { variablesChange } from "./facts";
import { changes, keptFacts } from "./note";

test("only what differs is a change", () => {
  expect(changes({ a: 1, b: [1] }, { a: 1, b: [2] })).toEqual({
    before: { b: [1] },
    after: { b: [2] },
  });
  expect(changes({ a: 1 }, { a: 1, b: 2 })).toEqual({ before: {}, after: { b: 2 } });
  expect(changes({ a: { b: 1 } }, { a: { b: 1 } })).toBeNull();
});

test("what is too long is told by its length, and no NUL is kept", () => {
  expect(keptFacts({ long: "x".repeat(5_000), nul: "a\0b", nothing: undefined })).toEqual({
    long: "(5002 characters)",
    nul: "a\ufffdb",
    nothing: null,
  });
  expect(keptFacts(undefined)).toBeNull();
});

test("of variables their names are told, and never what they hold", () => {
  const told = variablesChange(
    { environment: { KEPT: "canary-1", OTHER: "canary-2", GONE: "canary-3" } },
    { environment: { KEPT: "canary-1", OTHER: "canary-4", NEW: "canary-5" } },
  );
  expect(told).toEqual({
    before: { variables: ["KEPT", "OTHER", "GONE"] },
    after: { variables: ["KEPT", "OTHER", "NEW"], "new values of": ["OTHER"] },
  });
  expect(variablesChange({ environment: { A: "1" } }, { environment: { A: "2" } })).toEqual({
    before: {},
    after: { "new values of": ["A"] },
  });
  expect(variablesChange({ environment: { A: "1" } }, { environment: { A: "1" } })).toBeNull();
});
