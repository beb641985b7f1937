import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Attack } from "./attack";

export interface Listed {
  group: string;
  name: string;
  attack: Attack;
}

const attackFile = z.object({
  default: z.custom<Attack>((value) => typeof value === "object" && value !== null),
});

/** Every attack there is: a file each, in the folder of its group. */
export async function readCorpus(folder: string): Promise<Listed[]> {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) => readdirSync(join(folder, group)).map((file) => ({ group, file })))
    .sort((a, b) => (a.group + a.file < b.group + b.file ? -1 : 1));
  return Promise.all(
    files.map(async ({ group, file }) => {
      const url = pathToFileURL(join(folder, group, file)).href;
      const read = attackFile.parse(await import(/* @vite-ignore */ url));
      return { group, name: file.replace(/\.ts$/, "").replaceAll("-", " "), attack: read.default };
    }),
  );
}
