import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareChunks } from "./browser-chunks.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-chunks-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("every script and style gets its gzip, other files do not", () => {
  writeFileSync(join(folder, "a.js"), "let a = [e => 1];");
  writeFileSync(join(folder, "a.css"), "a{}");
  writeFileSync(join(folder, "a.map"), "{}");
  prepareChunks(folder);
  expect(readdirSync(folder).sort()).toEqual(["a.css", "a.css.gz", "a.js", "a.js.gz", "a.map"]);
  expect(gunzipSync(readFileSync(join(folder, "a.css.gz"))).toString()).toBe("a{}");
});

test("a chunk is compiled ahead, packed or not", () => {
  const file = join(folder, "chunk.js");
  writeFileSync(
    file,
    '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["chunk.js",1,e=>{}]);',
  );
  prepareChunks(folder);
  const plain = readFileSync(file, "utf8");
  expect(plain).toContain("1,(e=>{})");
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(plain);
});
