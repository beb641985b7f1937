import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isRoot, strangerId } from "./own-user";

test("a stranger is another user each time, and none that has a name", () => {
  const ids = Array.from({ length: 100 }, strangerId);
  expect(new Set(ids).size).toBe(100);
  const names = readFileSync("/etc/passwd", "utf8");
  for (const id of ids) expect(names).not.toContain(`:${id}:`);
});

test.runIf(process.getuid?.() === 0).each([
  ["the machine itself", "         0          0 4294967295", true],
  ["a container with many users", "0 1000 1\n1 100000 65536", true],
  ["a container of which root is the only user", "0 1000 1", false],
  ["a namespace of root's own", "0 0 1", true],
])("root of %s", (_, map, expected) => {
  expect(isRoot(map)).toBe(expected);
});
