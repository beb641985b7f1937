// `npm run roles`: the README's table of who may do what, from the matrix.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";
import { runScript } from "./failure.ts";
import { withRolesTable } from "./roles-table.ts";

await runScript(async () => {
  const file = join(root, "README.md");
  writeFileSync(file, withRolesTable(readFileSync(file, "utf8")));
});
