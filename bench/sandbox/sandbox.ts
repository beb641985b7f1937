import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/command.ts";
import { familyPss } from "../family.ts";
import { type Figure, median } from "../figures.ts";
import { inTurns, invoke, many, send } from "./measure.ts";
import {
  type Contender,
  installPeers,
  startFramework,
  startOurs,
  startProcesses,
  startWorkerd,
} from "./peers.ts";
import { comeBack, thousand } from "./residents.ts";
import { event, frameworkOf, lambdaOf, programOf, tracedOf, workerOf } from "./work.ts";

const ROUNDS = 5;
/** As many at a time as the goals were set with; and one after the other, for whoever waits for one. */
const warm = { body: event, count: 800, atOnce: 4 };
const alone = { body: event, count: 300, atOnce: 1 };
const few = { body: event, count: 20, atOnce: 1 };

let mark = 1_000;
const nextMark = (): number => {
  mark += 1;
  return mark;
};

/** Sends a function's text, and answers how long text and first answer took. */
async function firstAnswer(of: Contender, source: string): Promise<number> {
  const name = `/new${nextMark()}`;
  const sent = await send("PUT", of.url + name, source);
  return sent + (await send("POST", of.url + name, event));
}

/** The sandbox's own endpoint beside what people run functions with elsewhere. */
export async function sandboxBench(): Promise<Figure[]> {
  await installPeers();
  const folder = mkdtempSync(join(root, "node_modules/.parley-bench-"));
  // Runners of root's are another user.
  chmodSync(folder, 0o755);
  const started: Contender[] = [];
  const start = async (starting: Promise<Contender>): Promise<Contender> => {
    const one = await starting;
    started.push(one);
    return one;
  };
  try {
    const ours = await start(startOurs(folder));
    const framework = await start(startFramework(join(folder, "framework"), frameworkOf(0)));
    const workerd = await start(startWorkerd());
    const processes = await start(startProcesses(folder, programOf(0)));
    return [
      ...(await warmFigures({ ours, framework, workerd, processes })),
      ...(await newFigures({ ours, workerd, folder })),
      ...(await thousand(folder)),
      ...(await comeBack(folder)),
    ];
  } finally {
    for (const one of started) await one.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function warmFigures(of: Record<"ours" | "framework" | "workerd" | "processes", Contender>) {
  const { ours, framework, workerd, processes } = of;
  await send("PUT", `${ours.url}/fresh`, lambdaOf(1));
  await send("PUT", `${ours.url}/reuse?reuse`, lambdaOf(2));
  await send("PUT", `${ours.url}/traced`, tracedOf(3));
  await send("PUT", `${workerd.url}/warm`, workerOf(1));
  const contenders = {
    reuse: () => invoke(ours, "/reuse", warm),
    fresh: () => invoke(ours, "/fresh", warm),
    traced: () => invoke(ours, "/traced", warm),
    framework: () => invoke(framework, "/", warm),
    workerd: () => invoke(workerd, "/warm", warm),
    reuseAlone: () => invoke(ours, "/reuse", alone),
    freshAlone: () => invoke(ours, "/fresh", alone),
    tracedAlone: () => invoke(ours, "/traced", alone),
    frameworkAlone: () => invoke(framework, "/", alone),
    workerdAlone: () => invoke(workerd, "/warm", alone),
    workerdFresh: () => invoke(workerd, "/warm?fresh", { ...few, count: 60 }),
    process: () => invoke(processes, "/", few),
  };
  // Compilers take their time to warm up; nobody's first hundreds are counted.
  for (const one of Object.values(contenders)) await one();
  const it = await inTurns(ROUNDS, contenders);
  const row = (
    what: string,
    measured: number,
    [name, peer]: [string, number],
    ratioAtMost?: number,
  ): Figure => ({
    what,
    measured,
    unit: "ms",
    beside: { what: name, measured: peer },
    ...(ratioAtMost === undefined ? {} : { goal: { ratioAtMost } }),
  });
  const peer = "functions-framework";
  const kept = "functions-framework (its state stays)";
  return [
    row("4 at once, reused globals, p50", it.reuse.p50, [peer, it.framework.p50], 1.25),
    row("4 at once, reused globals, CPU", it.reuse.cpu, [peer, it.framework.cpu], 1.25),
    row("4 at once, fresh state, CPU", it.fresh.cpu, [kept, it.framework.cpu], 3),
    row(
      "4 at once, fresh state of a text that may leave traces, CPU",
      it.traced.cpu,
      [kept, it.framework.cpu],
      3,
    ),
    row("4 at once, reused globals, p50", it.reuse.p50, ["workerd", it.workerd.p50], 1.3),
    row("alone, reused globals, p50", it.reuseAlone.p50, [peer, it.frameworkAlone.p50]),
    row("alone, reused globals, CPU", it.reuseAlone.cpu, [peer, it.frameworkAlone.cpu]),
    row("alone, reused globals, p50", it.reuseAlone.p50, ["workerd", it.workerdAlone.p50]),
    ...(
      [
        ["fresh state", it.freshAlone],
        ["fresh state of a text that may leave traces", it.tracedAlone],
      ] as const
    ).flatMap(([what, { p50 }]) => [
      row(`alone, ${what}, p50`, p50, ["workerd, a new isolate", it.workerdFresh.p50], 1 / 5),
      row(`alone, ${what}, p50`, p50, ["a process per invocation", it.process.p50], 1 / 15),
    ]),
  ];
}

async function newFigures({
  ours,
  workerd,
  folder,
}: {
  ours: Contender;
  workerd: Contender;
  folder: string;
}): Promise<Figure[]> {
  const mine: number[] = [];
  const loader: number[] = [];
  const framework: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(await many(20, () => firstAnswer(ours, lambdaOf(nextMark()))));
    loader.push(await many(20, () => firstAnswer(workerd, workerOf(nextMark()))));
    framework.push(await startAndAnswer(join(folder, `framework-${round}`)));
  }
  const before = familyPss(ours.pid);
  const more = 100;
  for (let i = 0; i < more; i += 1) await firstAnswer(ours, lambdaOf(nextMark()));
  const each = (familyPss(ours.pid) - before) / more;
  const one = await startFramework(join(folder, "memory"), frameworkOf(nextMark()));
  await send("POST", one.url, event);
  const process = familyPss(one.pid);
  await one.stop();
  const peer = { what: "functions-framework, a process more", measured: process };
  return [
    {
      what: "a new function to its first answer",
      measured: median(mine),
      unit: "ms",
      beside: { what: "functions-framework, started for it", measured: median(framework) },
      goal: { ratioAtMost: 1 / 20 },
    },
    {
      what: "a new function to its first answer",
      measured: median(mine),
      unit: "ms",
      beside: { what: "workerd's dynamic loader", measured: median(loader) },
      goal: { ratioAtMost: 1 },
    },
    {
      what: "memory of a further function",
      measured: each,
      unit: "MB",
      beside: peer,
      goal: { ratioAtMost: 1 / 15 },
    },
  ];
}

async function startAndAnswer(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const from = performance.now();
  const one = await startFramework(folder, frameworkOf(nextMark()));
  await send("POST", one.url, event);
  const took = performance.now() - from;
  await one.stop();
  return took;
}
