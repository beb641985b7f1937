import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./command";
import { type Lock, missingFrom } from "./complete-lock";

test("the lock file names every optional dependency, so that npm ci takes it", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  // Mend it with: npm run lock
  expect(missingFrom(lock).map(({ name }) => name)).toEqual([]);
});

test("a package that is left out is named with its system, processor and C library", () => {
  const lock: Lock = {
    packages: {
      "node_modules/tool": {
        version: "1.0.0",
        dev: true,
        optionalDependencies: { "@tool/linux-x64-musl": "1.0.0", "@tool/linux-x64": "1.0.0" },
      },
      "node_modules/@tool/linux-x64": { version: "1.0.0" },
    },
  };
  expect(missingFrom(lock)).toEqual([
    {
      name: "@tool/linux-x64-musl",
      entry: {
        version: "1.0.0",
        os: ["linux"],
        cpu: ["x64"],
        libc: ["musl"],
        dev: true,
        optional: true,
      },
    },
  ]);
});
