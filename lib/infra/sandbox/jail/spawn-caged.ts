import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Duplex, type Readable, type Writable } from "node:stream";
import { type Cage, cagedCommand, lines } from "./cage";
import type { RunnerParts } from "./parts";

/** A runner's process as its owner needs it, whatever stands around it. */
export interface RunnerChild {
  socket: Duplex;
  /** the process whose memory counts; undefined until it is known */
  pid: () => number | undefined;
  /** ends it at once, with all that stands around it */
  kill: () => void;
  /** resolves when it is gone, also when it never started */
  ended: Promise<void>;
  /** what it, or who should have started it, wrote to the standard error, if that was asked for */
  complaint: Readable | null;
}

/** Far longer than bubblewrap takes to start, and to end. */
const patienceMs = 5_000;

/** Starts Node on a script in a cage: without environment, with one socket. */
export function spawnCaged(
  cage: Cage,
  parts: RunnerParts,
  script: readonly string[],
  { complaints = false }: { complaints?: boolean } = {},
): RunnerChild {
  const command = cagedCommand(cage, parts, script);
  const pipes = Array<"pipe">(command.lines).fill("pipe");
  const child = spawn(command.program, command.args, {
    env: Object.create(null),
    cwd: "/",
    stdio: ["ignore", "ignore", complaints ? "pipe" : "ignore", ...pipes],
    ...command.user,
  });
  const streams: readonly (Readable | Writable | null | undefined)[] = child.stdio;
  let inner: number | undefined;
  let doomed = false;
  const kill = () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (!cage.bubblewrap) return void child.kill("SIGKILL");
    // Bubblewrap ends by itself after what it holds. Ended first, before it has told that one to go
    // on, it would leave it waiting for ever; so whoever is killed that early is killed a bit later.
    if (!doomed) setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
    doomed = true;
    if (inner !== undefined && parentOf(inner) === child.pid) process.kill(inner, "SIGKILL");
  };
  if (cage.bubblewrap) {
    if (cage.filter) ending(streams[lines.filter]).end(cage.filter);
    hearPid(ending(streams[lines.info]), (pid) => {
      inner = pid;
      if (doomed) kill();
    });
  }
  return {
    socket: ending(streams[lines.socket]),
    pid: () => (cage.bubblewrap ? inner : child.pid),
    kill,
    ended: new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    }),
    complaint: child.stderr,
  };
}

/** A line to the child; that the child ends before the line does is no event of its own. */
function ending(line: Readable | Writable | null | undefined): Duplex {
  if (!(line instanceof Duplex)) throw new Error("A runner was started without its lines.");
  line.on("error", () => {});
  return line;
}

/** Bubblewrap tells the process that it started, as we see it, and then about the namespaces. */
function hearPid(info: Readable, tell: (pid: number) => void): void {
  let text = "";
  info.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    const pid = /"child-pid":\s*(\d+)\D/.exec(text)?.[1];
    if (pid) tell(Number(pid));
  });
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name before it may hold spaces and brackets.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
