import { readdirSync, readFileSync } from "node:fs";
import { family, pss } from "./family.ts";
import type { Figure } from "./figures.ts";
import type { Product } from "./product.ts";

/** Postgres daemonises: it is no child of the launcher, and is found by its data folder. */
function postgresFamily(dataFolder: string): number[] {
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
      if (command.includes("postgres") && command.includes(dataFolder)) return family(Number(name));
    } catch {
      // ended meanwhile
    }
  }
  return [];
}

export async function idleMemory(product: Product): Promise<Figure[]> {
  console.log("waiting a minute before memory is read");
  await new Promise((done) => setTimeout(done, 60_000));
  const pids = new Set([...family(product.launcherPid), ...postgresFamily(product.data)]);
  let total = 0;
  for (const pid of pids) {
    const size = pss(pid);
    total += size;
    let command = "";
    try {
      command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      // ended meanwhile
    }
    console.log(
      `  ${size.toFixed(0).padStart(4)} MB  ${command.split("/").slice(-2).join("/").slice(0, 60)}`,
    );
  }
  return [
    {
      what: `idle memory (PSS) of ${pids.size} processes, a minute after ready`,
      measured: total,
      unit: "MB",
      goal: { atMost: 700 },
    },
  ];
}
