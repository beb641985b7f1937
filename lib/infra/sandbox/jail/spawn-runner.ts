import { spawn } from "node:child_process";
import { Duplex } from "node:stream";

/** A runner's process as its owner needs it, whatever stands around it. */
export interface RunnerChild {
  socket: Duplex;
  /** the process whose memory counts; undefined until it is known */
  pid: () => number | undefined;
  /** ends it at once, with all that stands around it */
  kill: () => void;
  /** resolves when it is gone, also when it never started */
  ended: Promise<void>;
}

/** Starts the runner: Node without environment, with one socket. */
export function spawnRunner(runnerFile: string): RunnerChild {
  const child = spawn(process.execPath, ["--no-node-snapshot", runnerFile], {
    env: Object.create(null),
    cwd: "/",
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const socket = child.stdio[3];
  if (!(socket instanceof Duplex)) throw new Error("A runner was started without its socket.");
  return {
    socket,
    pid: () => child.pid,
    kill: () => child.kill("SIGKILL"),
    ended: new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    }),
  };
}
