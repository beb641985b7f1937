import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { authSecrets, secretKeys } from "./data-folder.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-keys-"));
  file = join(folder, "secret.key");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("without a key one is made that only this user can read, and stays", () => {
  const [key, ...others] = secretKeys(folder, []);
  expect([key?.length, others]).toEqual([64, []]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(secretKeys(folder, [])).toEqual([key]);
});

test("where a key is given none is made, and what a file has still opens", () => {
  expect(secretKeys(folder, ["a key of the environment"])).toEqual(["a key of the environment"]);
  expect(secretKeys(folder, [], false)).toEqual([]);
  const [own] = secretKeys(folder, []);
  expect(secretKeys(folder, ["a key of the environment"])).toEqual([
    "a key of the environment",
    own,
  ]);
});

test("a new key on top of the file comes first", () => {
  const [old] = secretKeys(folder, []);
  const fresh = "f".repeat(64);
  writeFileSync(file, `${fresh}\n${readFileSync(file, "utf8")}\n`);
  expect(secretKeys(folder, [])).toEqual([fresh, old]);
});

test("sessions are signed with a secret of their own, or with one drawn from the keys given", () => {
  const [made] = authSecrets(folder, { secrets: [], keys: [] });
  expect(made).toMatch(/^[\da-f]{64}$/);
  expect(statSync(join(folder, "auth.secret")).mode & 0o777).toBe(0o600);
  expect(authSecrets(folder, { secrets: [], keys: [] })).toEqual([made]);
  const keys = ["a key of the environment", "an older key of it"];
  const drawn = authSecrets(folder, { secrets: [], keys });
  expect(drawn[2]).toBe(made);
  expect(new Set([...drawn, ...keys]).size).toBe(5);
  expect(authSecrets("/another/machine", { secrets: [], keys })).toEqual(drawn.slice(0, 2));
  expect(authSecrets(folder, { secrets: ["given"], keys })).toEqual(["given", ...drawn]);
});

test.each([
  ["a file that others can read", "a".repeat(64), 0o640, "chmod 600"],
  ["a line that is no key", "hunter2", 0o600, "no key"],
])("%s is refused without showing it", (_, text, mode, words) => {
  writeFileSync(file, text);
  chmodSync(file, mode);
  expect(() => secretKeys(folder, [])).toThrow(words);
  expect(() => secretKeys(folder, [])).not.toThrow("hunter2");
});
