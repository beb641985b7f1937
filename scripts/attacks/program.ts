// Attacks a sandbox with the corpus, and prints what came of it. Started by ../attacks.ts.
import { loadavg } from "node:os";
import { z } from "zod";
import { assault, type Fort } from "@/lib/infra/sandbox/attacks/assault.fixture";
import { watchedJail } from "@/lib/infra/sandbox/attacks/bystanders.fixture";
import { type Listed, readCorpus } from "@/lib/infra/sandbox/attacks/corpus";
import { openGround } from "@/lib/infra/sandbox/attacks/ground.fixture";
import { openJail } from "@/lib/infra/sandbox/jail/open-jail";
import { startSandbox } from "@/lib/infra/sandbox/sandbox";
import { openStore } from "@/lib/infra/store/open-store";
import { headLine, type Row, rowOf, totalsOf } from "./table.ts";

const options = z
  .object({
    databaseUrl: z.string(),
    runnerFile: z.string(),
    corpus: z.string(),
    part: z.templateLiteral([z.int().positive(), "/", z.int().positive()]),
    atOnce: z.int().min(1).max(2),
    watchMs: z.number().min(0),
    only: z.array(z.string()),
  })
  .parse(JSON.parse(process.argv[2] ?? ""));

const [part = 1, parts = 1] = options.part.split("/").map(Number);
const asked = ({ group, name }: Listed) => {
  const path = `${group}/${name.replaceAll(" ", "-")}`;
  return options.only.length === 0 || options.only.some((begin) => path.startsWith(begin));
};
const chosen = (await readCorpus(options.corpus))
  .filter(asked)
  .filter((_, index) => index % parts === part - 1);
if (chosen.length === 0) throw new Error("No attack is named so.");

// What nobody caught is a failure of ours; the other attacks go on.
const uncaught: unknown[] = [];
process.on("uncaughtException", (error) => uncaught.push(error));

const store = openStore({ databaseUrl: options.databaseUrl });
const ground = await openGround({ store, report: (error) => uncaught.push(error) });
const jail = await openJail({ runnerFile: options.runnerFile });
console.log(
  `${chosen.length} attacks, ${options.atOnce} at once, jail at level ${jail.state.level}, load ${loadavg()
    .map((n) => n.toFixed(1))
    .join(" ")}`,
);
console.log(headLine);

/** One runner serves, so that the attack and its neighbours meet. */
async function openFort(): Promise<Fort & { stop(): Promise<void> }> {
  const watched = watchedJail(jail);
  const failures: unknown[] = uncaught;
  const report = (error: unknown) => void failures.push(error);
  const sandbox = startSandbox({ jail: watched, runners: 1, report });
  await sandbox.whenReady();
  const stop = () => {
    watched.close();
    return sandbox.stop();
  };
  return { sandbox, deaths: watched.deaths, failures, stop };
}

const queue = [...chosen];
const rows: Row[] = [];
await Promise.all(
  Array.from({ length: options.atOnce }, async () => {
    const fort = await openFort();
    const watch = { afterMs: options.watchMs, holdMs: 250, pingEveryMs: 5 };
    for (let next = queue.shift(); next; next = queue.shift()) {
      const told = await assault(next.attack, { ground, fort, rules: {}, watch });
      const row = { ...told, group: next.group, name: next.name };
      rows.push(row);
      console.log(rowOf(row));
    }
    await fort.stop();
  }),
);
jail.close();
await store.close();

const { lines, bad } = totalsOf(rows);
console.log(lines.join("\n"));
process.exitCode = bad ? 1 : 0;
