import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNode, tool } from "./command.ts";
import { Failure } from "./failure.ts";

/** Writes the Prisma client to generated/ when there is none for this schema. */
export async function generateClient(signal?: AbortSignal): Promise<void> {
  const stampFile = join(root, "generated/prisma/.stamp");
  const sources = ["prisma/schema.prisma", "node_modules/prisma/package.json"];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(join(root, source)));
  const stamp = hash.digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  const made = await runNode([tool("prisma"), "generate"], { signal });
  if (made.code !== 0) throw new Failure(`The database client could not be made:\n${made.output}`);
  writeFileSync(stampFile, stamp);
}
