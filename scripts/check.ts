// `npm run check`: what must hold before a change is handed in.
import { join } from "node:path";
import { readArrows } from "./arrows.ts";
import { root, runNode, tool } from "./command.ts";
import { runScript } from "./failure.ts";
import { generateClient } from "./generate.ts";
import { generateTypings } from "./generate-typings.ts";
import { runUnit, summaryOf } from "./suites.ts";

type Outcome = { ok: boolean; output: string };

const run =
  (name: string, ...args: string[]) =>
  async (): Promise<Outcome> => {
    const { code, output } = await runNode([tool(name), ...args]);
    return { ok: code === 0, output };
  };

async function arrows(): Promise<Outcome> {
  const { modules, wrong } = readArrows(root);
  // A reader that finds no modules finds no wrong ones either.
  if (modules === 0) return { ok: false, output: "No module was read." };
  return {
    ok: wrong.length === 0,
    output: wrong.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).join("\n"),
  };
}

const steps: [string, () => Promise<Outcome>][] = [
  ["format", run("biome", "ci", "--colors=off")],
  ["lint", run("oxlint", "--type-aware", "--deny-warnings")],
  ["page types", run("next", "typegen")],
  ["types", run("tsc", "--noEmit", "-p", root)],
  ["guest types", run("tsc", "--noEmit", "-p", join(root, "lib/infra/sandbox/guest"))],
  ["module types", run("tsc", "--noEmit", "-p", join(root, "lib/infra/sandbox/modules"))],
  ["editor typings", run("tsc", "-p", join(root, "lib/domain/modules/typings"))],
  ["arrows", arrows],
  ["unused", run("knip")],
];

await runScript(async () => {
  await generateClient();
  generateTypings();
  for (const [name, step] of steps) {
    const since = performance.now();
    const { ok, output } = await step();
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (ok) continue;
    console.log(output);
    process.exitCode = 1;
  }
  const units = await runUnit();
  console.log(summaryOf("unit", units));
  if (units.broken || units.failed > 0) process.exitCode = 1;
});
