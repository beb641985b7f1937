import { growthLedger, residentBytes } from "./blame";
import { answerCall, type Services } from "./calls";
import { frames } from "./frames";
import type { Jail } from "./jail/open-jail";
import {
  type FromRunner,
  fromRunner,
  fromRunnerLimit,
  type Job,
  type Report,
  toRunnerLimit,
} from "./protocol";

/** How a job ended that its runner could not finish. */
export type Loss =
  | "neighbour" // its isolate or its runner was stopped because of another run
  | "crash" // its runner died while others ran in it too
  | "crashed" // its runner died, and nothing else ran in it
  | "memory"; // its runner was killed over its memory, and it is to blame
type Reply = { type: "done"; report: Report } | Extract<FromRunner, { type: "loaded" }>;
export interface Errand {
  job: Job;
  code: string;
  services: Services;
  /** hears that the run has asked for something: from then on it may not simply begin anew */
  calledOut: () => void;
  settle: (end: Reply | Loss) => void;
}

export interface RunnerRules {
  jail: Pick<Jail, "spawn">;
  /** resident memory above what it had when it was ready */
  headroomBytes: number;
  /** an unanswered ping, or a run this much over its wall limit, is a hang */
  hangMs: number;
  /** what failed by our own fault */
  report: (error: unknown) => void;
}

/** A runner that is this much of the way to its limit when a run was stopped gives way to a new one. */
const tiredAt = 0.6;
export type RunnerState = "starting" | "ready" | "draining" | "gone";

const watchMs = 20;
/** A runner in a jail cannot see how large it is: it is told when that changes by this much. */
const toldStep = 8 * 1024 * 1024;

/** One runner: a jailed Node process whose only way out is the socket we share. */
export function startRunner(
  rules: RunnerRules,
  on: { ready: () => void; unfit: () => void; gone: () => void },
) {
  const child = rules.jail.spawn();
  const errands = new Map<number, Errand & { since: number; over?: AbortController }>();
  const texts = new Set<string>();
  const ledger = growthLedger<number>();
  let state: RunnerState = "starting";
  let baseline = 0;
  let toldGrown = 0;
  let overMemory = false;
  let pingedAt: number | undefined;
  let heardAt = performance.now();

  const { socket } = child;
  let killed = false;
  const kill = () => {
    killed = true;
    child.kill();
  };
  const memory = () => residentBytes(child.pid() ?? 0);
  const become = (next: RunnerState) => {
    if (state === "gone" || state === next) return;
    state = next;
    if (next === "ready") on.ready();
    if (next === "draining") on.unfit();
    if (next === "gone") on.gone();
  };
  const settle = (id: number, end: Reply | Loss) => {
    const errand = errands.get(id);
    errands.delete(id);
    ledger.forget(id);
    errand?.over?.abort(runEnded);
    errand?.settle(end);
    if (state === "draining" && errands.size === 0) kill();
    // Whoever ran out took memory that the process may never give back, and the next would pay.
    const ranOut = typeof end === "object" && end.type === "done" && stopped(end.report.outcome);
    if (ranOut && (memory() ?? 0) > baseline + rules.headroomBytes * tiredAt) drain();
  };

  const line = frames(
    socket,
    { incoming: fromRunnerLimit, outgoing: toRunnerLimit },
    {
      message: (value, text) => {
        const parsed = fromRunner.safeParse(value);
        if (parsed.success) hear(parsed.data, text);
        else kill();
      },
      bad: kill,
    },
  );

  const send = ({ input, ...job }: Job, code: string | null) => line.send({ ...job, code }, input);

  const hear = (message: FromRunner, text: string) => {
    heardAt = performance.now();
    pingedAt = undefined;
    switch (message.type) {
      case "ready":
        baseline = memory() ?? 0;
        return become("ready");
      case "pong":
        return;
      case "need": {
        const errand = errands.get(message.id);
        if (errand) send(errand.job, errand.code);
        return;
      }
      case "call": {
        const errand = errands.get(message.id);
        if (!errand) return;
        errand.calledOut();
        errand.over ??= new AbortController();
        const { signal } = errand.over;
        void answerCall(errand.services, message, { signal, report: rules.report }).then(
          (reply) => {
            if (signal.aborted || line.send(reply)) return;
            line.send({ ...reply, ok: false, value: JSON.stringify(tooLarge) });
          },
        );
        return;
      }
      case "left":
        for (const key of message.keys) texts.delete(key);
        return;
      case "stuck":
        return drain();
      case "lost":
        return settle(message.id, "neighbour");
      case "loaded":
        return settle(message.id, message);
      case "done":
        return settle(message.id, { type: "done", report: { ...message.report, result: text } });
    }
  };

  const drain = () => {
    if (state === "draining" || state === "gone") return;
    become("draining");
    // What is in flight may finish within its own limits; memory and hangs are watched as before.
    if (errands.size === 0) kill();
  };

  // Everything that the runner cannot see of itself: its memory, and that it stands still.
  let watchedAt = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    const late = now - watchedAt > rules.hangMs / 4;
    watchedAt = now;
    // It was we who stood still: what the runner said meanwhile is not read yet.
    if (late) {
      pingedAt = undefined;
      heardAt = now;
      return;
    }
    if (errands.size === 0 && now - heardAt < rules.hangMs) return;
    const bytes = memory();
    if (bytes !== undefined && state !== "starting") {
      ledger.see(bytes, errands.keys());
      if (bytes > baseline + rules.headroomBytes) {
        overMemory = true;
        return kill();
      }
      const grown = Math.max(0, bytes - baseline);
      if (Math.abs(grown - toldGrown) >= toldStep) {
        toldGrown = grown;
        line.send({ type: "memory", grown });
      }
    }
    if (pingedAt !== undefined && now - pingedAt > rules.hangMs) return kill();
    for (const { job, since } of errands.values()) {
      if (now - since > job.limits.wallMs + rules.hangMs) return kill();
    }
    if (state !== "starting" && pingedAt === undefined && now - heardAt > rules.hangMs / 4) {
      pingedAt = now;
      line.send({ type: "ping" });
    }
  }, watchMs);
  const tooSlowToStart = setTimeout(() => state === "starting" && kill(), 15_000);

  const ended = child.ended.then(() => {
    clearInterval(watch);
    clearTimeout(tooSlowToStart);
    // A heap that V8 gives up on ends the process before it is seen to be too large.
    const blamed = overMemory || !killed ? ledger.culprit(errands.keys()) : undefined;
    become("gone");
    // Where it is known who did it, the others need not be kept from each other.
    const innocent = blamed === undefined ? "crash" : "neighbour";
    const crash = errands.size === 1 ? "crashed" : innocent;
    for (const id of [...errands.keys()]) settle(id, id === blamed ? "memory" : crash);
  });

  return {
    get state() {
      return state;
    },
    get load() {
      return errands.size;
    },
    get pid() {
      return child.pid();
    },
    memory,
    knows: (key: string) => texts.has(key),
    /** how many texts it holds ready */
    get texts() {
      return texts.size;
    },
    give(errand: Errand): void {
      const { job } = errand;
      errands.set(job.id, { ...errand, since: performance.now() });
      // A text travels once; a runner that has let go of it asks for it again.
      const known = job.key !== null && texts.has(job.key);
      if (job.key !== null) texts.add(job.key);
      if (!send(job, known ? null : errand.code)) settle(job.id, "crash");
    },
    drain,
    stop: async () => {
      kill();
      await ended;
    },
  };
}
export type Runner = ReturnType<typeof startRunner>;

/** Made once: an abort without a reason makes an error with a stack for every run. */
const runEnded = new Error("The run has ended.");

const tooLarge = { name: "RangeError", message: "The answer is larger than a call can carry." };

const stopped = (outcome: string): boolean => outcome === "timeout" || outcome === "out_of_memory";
