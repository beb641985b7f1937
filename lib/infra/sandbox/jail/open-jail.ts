import { existsSync } from "node:fs";
import { createServer } from "node:net";
import {
  type JailFacts,
  type JailState,
  judgeJail,
  type SeenJail,
} from "@/lib/domain/sandbox/jail-level";
import type { Cage } from "./cage";
import { lookAt } from "./look";
import { isRoot } from "./own-user";
import { type RunnerParts, runnerParts } from "./parts";
import { probeReport, probeScript } from "./probe";
import { seccompProgram } from "./seccomp";
import { type RunnerChild, spawnCaged } from "./spawn-caged";
import { stageParts } from "./staged";

/** The best cage that this machine was seen to give, and what it is worth. */
export interface Jail {
  state: JailState;
  spawn: () => RunnerChild;
  close: () => void;
}

export interface JailOptions {
  runnerFile: string;
  /** the program; null does without. Never looked for in PATH, which others may have set */
  bubblewrap?: string | null;
}

const patienceMs = 5_000;
const places = ["/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap"];

/** Starts probes in cages, from the best on, and keeps the first cage that a runner can live in. */
export async function openJail({
  runnerFile,
  bubblewrap = places.find(existsSync) ?? null,
}: JailOptions): Promise<Jail> {
  if (!existsSync(runnerFile)) {
    throw new Error(`There is no runner at ${runnerFile}. Build Parley again.`);
  }
  const parts = runnerParts(runnerFile);
  const startedAsRoot = isRoot();
  const staged = startedAsRoot ? stageParts(parts) : { parts, remove: () => {} };
  const partsFor = (cage: Cage) => (cage.stranger ? staged.parts : parts);
  const [best, ...others] = cages({ bubblewrap, startedAsRoot });
  const tries: Try[] = [];
  const port = await openPort();
  try {
    tries.push(await look(best, partsFor(best), port.number));
    if (!tries[0]?.seen) {
      // The common case costs one start; any other is looked into all at once.
      const looks = others.map((cage) => look(cage, partsFor(cage), port.number));
      tries.push(...(await Promise.all(looks)));
    }
  } finally {
    port.close();
  }
  const chosen = tries.find(({ seen }) => seen !== null) ?? tries.at(-1);
  if (!chosen) throw new Error("No cage was tried.");
  const { cage, seen } = chosen;
  if (!cage.stranger) staged.remove();
  const own = partsFor(cage);
  const facts: JailFacts = {
    platform: process.platform,
    architecture: process.arch,
    startedAsRoot,
    bubblewrap: {
      installed: bubblewrap !== null,
      // The last one asked the least of it.
      refusal: cage.bubblewrap
        ? null
        : (tries.findLast((it) => it.cage.bubblewrap !== null)?.refusal ?? ""),
    },
    refusals: whyNot(chosen, tries),
    seen,
  };
  return {
    state: judgeJail(facts),
    spawn: () => spawnCaged(cage, own, [own.readable[0]]),
    close: staged.remove,
  };
}

/** From the most protection to the least. */
function cages(machine: { bubblewrap: string | null; startedAsRoot: boolean }): [Cage, ...Cage[]] {
  const filter = seccompProgram(process.arch);
  const shell = existsSync("/bin/sh");
  const users = machine.startedAsRoot ? [true, false] : [false];
  const filters = filter ? [filter, undefined] : [undefined];
  const boxes = machine.bubblewrap
    ? filters.map((program) => ({ bubblewrap: machine.bubblewrap, filter: program }))
    : [];
  const around = [...boxes, { bubblewrap: null, filter: undefined }];
  const [first, ...rest] = around.flatMap((box) =>
    users.map((stranger): Cage => ({ ...box, stranger, shell, permissions: true })),
  );
  if (!first) throw new Error("There is always a bare cage.");
  return [first, ...rest];
}

interface Try {
  cage: Cage;
  /** null when a runner cannot live in it */
  seen: SeenJail | null;
  refusal: string;
}

async function look(cage: Cage, parts: RunnerParts, port: number): Promise<Try> {
  const script = probeScript({ runnerFile: parts.readable[0], port });
  let child: RunnerChild;
  try {
    child = spawnCaged(cage, parts, script, { complaints: true });
  } catch (error) {
    // A user that this system does not have at all.
    return { cage, seen: null, refusal: error instanceof Error ? error.message : String(error) };
  }
  let complaint = "";
  child.complaint?.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  let said = "";
  const told = new Promise<void>((resolve) => {
    child.socket.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.endsWith("\n")) resolve();
    });
    child.socket.on("close", () => resolve());
    setTimeout(resolve, patienceMs).unref();
  });
  await told;
  const pid = child.pid();
  const report = probeReport.safeParse(parse(said));
  const fit = report.success && report.data.addon === "reached" && pid !== undefined;
  const seen = fit ? lookAt(pid, report.data, cage) : null;
  child.kill();
  await child.ended;
  const refusal = report.data?.addon ?? lastLine(complaint) ?? "It said nothing.";
  return { cage, seen, refusal };
}

/** Why the layers that a better cage would have had are not there. */
function whyNot(chosen: Try, tries: Try[]): JailFacts["refusals"] {
  const better = tries.slice(0, tries.indexOf(chosen));
  const lacking = (has: (cage: Cage) => boolean) =>
    has(chosen.cage) ? undefined : better.find(({ cage }) => has(cage))?.refusal;
  const user = lacking(({ stranger }) => stranger);
  const calls = chosen.cage.bubblewrap && lacking(({ filter }) => filter !== undefined);
  return { ...(user ? { user } : {}), ...(calls ? { system_calls: calls } : {}) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Bubblewrap says in its last line why it failed, Node in the one that names an error. */
function lastLine(text: string): string | undefined {
  const written = text.split("\n").filter((line) => line.trim() !== "");
  return (written.find((line) => /^\w*Error/.test(line)) ?? written.at(-1))
    ?.replace(/^bwrap: /, "")
    .slice(0, 300);
}

/** A port of this machine that nobody in a jail may reach. */
async function openPort(): Promise<{ number: number; close: () => void }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((open, fail) => {
    server.once("error", fail).listen(0, "127.0.0.1", open);
  });
  const address = server.address();
  return {
    number: address && typeof address === "object" ? address.port : 0,
    close: () => server.close(),
  };
}
