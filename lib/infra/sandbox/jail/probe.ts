import { z } from "zod";

/** What a process in a cage says of itself: for each thing that it tried, how that ended. */
export const probeReport = z.object({
  /** "reached", else the code or the message of the refusal */
  addon: z.string(),
  opened: z.record(z.string(), z.string()),
  permitted: z.record(z.string(), z.string()),
  network: z.string(),
  environment: z.array(z.string()),
});
export type ProbeReport = z.infer<typeof probeReport>;

/** Files of the machine that no runner needs. */
const strangeFiles = ["/etc/passwd", "/bin/sh"];

/**
 * A program that tries to reach what a runner must not, writes on its socket how that went, and
 * stays to be looked at until the socket closes.
 */
export function probeScript(given: { runnerFile: string; port: number }): string[] {
  return ["--eval", `(${probe.toString()})(${JSON.stringify({ ...given, strangeFiles })})`];
}

/** Travels as text: it may use nothing of this file. */
function probe(given: { runnerFile: string; port: number; strangeFiles: string[] }): void {
  const load = (name: string) => process.getBuiltinModule(`node:${name}`);
  const { Socket, connect } = load("net") as typeof import("node:net");
  const { createRequire } = load("module") as typeof import("node:module");
  const { readFileSync } = load("fs") as typeof import("node:fs");
  const { spawnSync } = load("child_process") as typeof import("node:child_process");
  const { Worker } = load("worker_threads") as typeof import("node:worker_threads");

  const why = (error: unknown): string => {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "ERR_DLOPEN_FAILED" ? message : (code ?? message);
  };
  const attempt = (act: () => unknown): string => {
    try {
      act();
      return "reached";
    } catch (error) {
      return why(error);
    }
  };
  const each = (names: string[], act: (name: string) => unknown) =>
    Object.fromEntries(names.map((name) => [name, attempt(() => act(name))]));

  const socket = new Socket({ fd: 3, readable: true, writable: true });
  socket.on("close", () => process.exit(0)).resume();
  const tell = (network: string) =>
    socket.write(
      `${JSON.stringify({
        addon: attempt(() => {
          const { Isolate } = createRequire(given.runnerFile)("isolated-vm");
          new Isolate({ memoryLimit: 8 }).createContextSync().evalSync("1");
        }),
        // The loader of addons asks the kernel, not Node: it tells whether a file is there at all.
        opened: each(given.strangeFiles, (file) => process.dlopen({ exports: {} }, file)),
        permitted: {
          "read files": attempt(() => readFileSync("/etc/passwd")),
          "start programs": attempt(() => spawnSync(process.execPath, ["--version"])),
          "start workers": attempt(() => new Worker("", { eval: true }).unref()),
        },
        network,
        environment: Object.keys(process.env),
      })}\n`,
    );
  try {
    const call = connect(given.port, "127.0.0.1", () => tell("reached"));
    call.on("error", (error) => tell(why(error)));
    call.on("connect", () => call.destroy());
  } catch (error) {
    tell(why(error));
  }
}
