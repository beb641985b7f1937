// `npm run readme`: what the README says and the code says first.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";
import { runScript } from "./failure.ts";
import { withParts } from "./readme-parts.ts";

await runScript(async () => {
  const file = join(root, "README.md");
  writeFileSync(file, withParts(readFileSync(file, "utf8")));
});
