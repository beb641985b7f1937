import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { RunError } from "@/lib/domain/invocations/run";
import type { Job, Report } from "../protocol";
import type { End, GuestIsolate } from "./guest-isolate";
import type { Allowance, Meter } from "./meter";
import { transcript } from "./transcript";
import { userError } from "./user-error";

type Outcome = Report["outcome"];
/** What became of a run; `lost` when its isolate was stopped because of another run. */
export type Ended = { outcome: Outcome; report: Report; loaded: boolean } | "lost";

/** How long a stopped turn may take to let go of its thread before the process counts as stuck. */
const letGoMs = 500;

/** Runs a loaded text once, within the limits of the job. */
export function invoke(
  guest: GuestIsolate,
  job: Job,
  of: { lines: number; startedAt: number },
  { meter, onStuck }: { meter: Meter; onStuck: () => void },
): Promise<Ended> {
  const { limits } = job;
  const heard = transcript(limits);
  const over = new AbortController();
  const { promise, resolve } = Promise.withResolvers<Ended>();
  let inTurn: Promise<unknown> | undefined;

  const settle = (ended: Ended) => {
    if (over.signal.aborted) return;
    over.abort();
    clearTimeout(wall);
    guest.runs.delete(run);
    resolve(ended);
  };
  const finish = (outcome: Outcome, error?: RunError, result = "null", loaded = false) => {
    const report: Report = {
      outcome,
      result,
      logs: heard.logs,
      droppedLogs: heard.droppedLogs,
      calls: [],
      durationMs: performance.now() - of.startedAt,
      cpuMs: allowance.usedMs,
      ...(error ? { error } : {}),
    };
    settle({ outcome, report, loaded });
  };
  const stop = (name: string, message: string) => {
    if (over.signal.aborted) return;
    finish("timeout", { name, message, stack: "" });
    if (!inTurn) return;
    guest.end("stopped");
    const stuck = setTimeout(onStuck, letGoMs);
    const letGo = () => clearTimeout(stuck);
    inTurn.then(letGo, letGo);
  };
  const allowance: Allowance = {
    cpuMs: limits.cpuMs,
    usedMs: 0,
    spent: () =>
      stop("CpuTimeExceeded", `It used more than ${limits.cpuMs} ms of CPU time and was stopped.`),
  };
  const wall = setTimeout(
    () => stop("WallTimeExceeded", `It took longer than ${limits.wallMs} ms and was stopped.`),
    Math.max(0, limits.wallMs - (performance.now() - of.startedAt)),
  );
  const run = {
    lost: (end: End) => {
      if (end === "memory" && inTurn) {
        finish("out_of_memory", outOfMemory(limits.memoryMb));
      } else settle("lost");
    },
  };
  guest.runs.add(run);

  const turn = async (work: () => Promise<unknown>) => {
    try {
      return await guest.turn(async () => {
        if (over.signal.aborted) return;
        inTurn = meter.turn(allowance, work);
        return inTurn;
      });
    } finally {
      // Only now: an isolate that ran out of memory tells its runs so before this.
      inTurn = undefined;
    }
  };

  /** Says what the run came to, when it came to something. */
  const conclude = () => {
    const { answer } = heard;
    if (answer?.kind === "json") finish("answered", undefined, answer.text);
    else if (answer?.kind === "loaded") finish("answered", undefined, undefined, true);
    else if (answer?.kind === "too large") finish("out_of_memory", tooLarge(limits.resultBytes));
    else if (answer?.kind === "failure") {
      const error = userError(answer.error, of.lines);
      finish(ranOut(error) ? "out_of_memory" : "function_error", {
        ...error,
        ...(answer.error.calledBack ? { calledBack: true } : {}),
      });
    }
  };

  const work = async () => {
    const { room, start } = await guest.take();
    try {
      room.listen((kind, ...texts) => heard.hear(kind, ...texts));
      await turn(async () => {
        await room.enter(job.act, job.style, job.input, JSON.stringify(limits));
        await start();
      });
      for (;;) {
        conclude();
        if (over.signal.aborted) return;
        const due = heard.takeWake();
        if (due === undefined) return stop("NeverAnswered", neverAnswered(job.style));
        const wait = due - performance.now();
        await (wait > 0 ? pause(wait, undefined, { signal: over.signal }) : nextTurn());
        await turn(async () => heard.wakeIn(Number(await room.enter("tick", "", "", ""))));
      }
    } finally {
      room.close();
    }
  };

  work().catch((thrown: unknown) => {
    if (over.signal.aborted) return;
    // The answer counts, whatever was thrown beside it in the same turn.
    conclude();
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const read = userError(
      { name: error.name, message: error.message, stack: error.stack ?? "" },
      of.lines,
    );
    finish(ranOut(read) ? "out_of_memory" : "function_error", read);
  });
  return promise;
}

const outOfMemory = (memoryMb: number): RunError => ({
  name: "OutOfMemory",
  message: `It used more than ${memoryMb} MB of memory and was stopped.`,
  stack: "",
});

const tooLarge = (limit: number): RunError => ({
  name: "AnswerTooLarge",
  message: `The answer is larger than ${Math.round(limit / 1024)} KB, the most that a function may answer.`,
  stack: "",
});

/** V8's words for an allocation that the isolate's limit refused. */
const ranOut = (error: RunError): boolean =>
  error.name === "RangeError" && error.message === "Array buffer allocation failed";

const neverAnswered = (style: Job["style"]): string =>
  style === "classic"
    ? "It ended without calling its callback: nothing is left that could still call it."
    : "It never answers: it waits for something that cannot come any more.";
