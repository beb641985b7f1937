import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { withModulesCompiledAhead } from "./compile-ahead.ts";

/** Makes the browser's files of a new build quick to run and to send: beside each stands its gzip. */
export function prepareChunks(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const file = join(folder, name);
    const built = readFileSync(file, "utf8");
    const chunk = built.startsWith("(globalThis.TURBOPACK")
      ? withModulesCompiledAhead(built)
      : built;
    if (chunk !== built) writeFileSync(file, chunk);
    writeFileSync(`${file}.gz`, gzipSync(chunk, { level: 9 }));
  }
}
