// The runner: a child of the engine that holds isolates and nothing else. It has no environment, no
// files to read and no address to call; all it has is the socket that it was started with.
import "./zone";
import { Socket } from "node:net";
import { frames } from "../frames";
import {
  type CallReply,
  type FromRunner,
  fromRunnerLimit,
  type Job,
  type Report,
  toRunner,
  toRunnerLimit,
} from "../protocol";
import { hearGrown } from "./grown";
import { invoke } from "./invocation";
import { keepIsolates } from "./isolates";
import { startMeter } from "./meter";
import { syntaxError } from "./user-error";

const socket = new Socket({ fd: 3, readable: true, writable: true });
// The engine is gone: nobody is left to answer.
socket.on("close", () => process.exit(0));

// Ctrl-C reaches every process of a terminal; what is in flight is the engine's to finish or to end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

const line = frames(
  socket,
  { incoming: toRunnerLimit, outgoing: fromRunnerLimit },
  { message: receive, bad: () => process.exit(1) },
);
const say = (message: FromRunner, text?: string) => line.send(message, text);
const sayDone = (id: number, { result, ...report }: Report) =>
  say({ type: "done", id, report }, result);
const onStuck = () => say({ type: "stuck" });
const meter = startMeter();
const isolates = keepIsolates({ onStuck, onLeft: (keys) => say({ type: "left", keys }) });
/** Who takes the answers to the calls of a run that is under way. */
const listening = new Map<number, (reply: CallReply) => void>();

function receive(value: unknown, text: string): void {
  const message = toRunner.parse(value);
  if (message.type === "ping") say({ type: "pong" });
  else if (message.type === "memory") {
    hearGrown(message.grown);
    isolates.shrink();
  } else if (message.type === "reply") listening.get(message.id)?.(message);
  else void work({ ...message, input: text });
}

async function work(job: Job): Promise<void> {
  const { id } = job;
  const startedAt = performance.now();
  let loaded: Awaited<ReturnType<typeof isolates.acquire>>;
  try {
    loaded = await isolates.acquire(job);
  } catch (error) {
    const lines = (job.code ?? "").split("\n").length;
    const problem = syntaxError(error instanceof Error ? error : new Error(String(error)), lines);
    if (job.act === "load") return void say({ type: "loaded", id, problem });
    const durationMs = performance.now() - startedAt;
    const rest = { result: "null", logs: [], droppedLogs: 0, durationMs, cpuMs: 0, given: null };
    sayDone(id, { outcome: "syntax_error", ...rest, error: problem });
    return;
  }
  if (!loaded) return void say({ type: "need", id });
  const ask = (call: { call: number; service: string; args: string }) =>
    say({ type: "call", id, ...call });
  const { lines } = loaded;
  const run = invoke(loaded.guest, job, { lines, startedAt }, { meter, onStuck, ask });
  listening.set(id, run.deliver);
  const ended = await run.ended;
  listening.delete(id);
  if (ended === "lost") say({ type: "lost", id });
  else if (job.act === "load") {
    say({ type: "loaded", id, problem: ended.loaded ? null : (ended.report.error ?? null) });
  } else if (!sayDone(id, ended.report)) {
    // Its caps keep a report within a frame; logs are what may be left out if they ever do not.
    sayDone(id, { ...ended.report, logs: [], droppedLogs: ended.report.logs.length });
  }
  // After the answer is on its way.
  setImmediate(() => isolates.tidy(job, loaded));
}

say({ type: "ready" });
