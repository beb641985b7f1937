import { setImmediate as letOthers } from "node:timers/promises";
import type { RunError } from "@/lib/domain/invocations/run";
import type { CallReply, Job, Report } from "../protocol";
import type { End, GuestIsolate } from "./guest-isolate";
import type { Allowance, Meter } from "./meter";
import { transcript } from "./transcript";
import { startTurns } from "./turns";
import { userError } from "./user-error";

type Outcome = Report["outcome"];
/** What became of a run; `lost` when its isolate was stopped because of another run. */
export type Ended = { outcome: Outcome; report: Report; loaded: boolean } | "lost";

/** How long a stopped turn may take to let go of its thread before the process counts as stuck. */
const letGoMs = 500;

/** What a run has to do with besides its isolate. */
interface Around {
  meter: Meter;
  onStuck: () => void;
  /** takes a call of the run to the engine */
  ask: (call: { call: number; service: string; args: string }) => void;
}

/** Runs a loaded text once, within the limits of the job. `deliver` hands it the answer to a call. */
export function invoke(
  guest: GuestIsolate,
  job: Job,
  of: { lines: number; startedAt: number },
  { meter, onStuck, ask }: Around,
): { ended: Promise<Ended>; deliver: (reply: CallReply) => void } {
  const { limits } = job;
  const heard = transcript(job, ask);
  const turns = startTurns(job.given.turns);
  let over = false;
  const { promise, resolve } = Promise.withResolvers<Ended>();
  let inTurn: Promise<unknown> | undefined;

  const settle = (ended: Ended) => {
    if (over) return;
    over = true;
    turns.end();
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
      durationMs: performance.now() - of.startedAt,
      cpuMs: allowance.usedMs,
      given: heard.given(),
      ...(error ? { error } : {}),
    };
    settle({ outcome, report, loaded });
  };
  const stop = (name: string, message: string) => {
    if (over) return;
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
        if (over) return;
        inTurn = meter.turn(allowance, work, () => guest.cpuMs());
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

  const { act, style, environment, given } = job;
  const setup = JSON.stringify({ act, style, limits, environment, given });
  const work = async () => {
    const prepared = await guest.take();
    const { room } = prepared;
    let clean = false;
    try {
      room.listen((kind, ...texts) => heard.hear(kind, ...texts));
      await turn(async () => {
        if (prepared.used) return room.enter("again", setup, job.input);
        // A fresh room: only what is ours happens before `start`, unless others run here too.
        await room.open(setup, job.input, guest.how(1));
        return prepared.start();
      });
      for (;;) {
        conclude();
        if (over) {
          clean = heard.wakeAt === undefined && turns.pending(heard.asked) === 0;
          return;
        }
        const next = await turns.next(heard);
        if (over) return;
        if (!next) return stop("NeverAnswered", neverAnswered(style));
        if (next.kind === "timer") {
          await letOthers();
          heard.woke();
          heard.tookTurn(-1);
          await turn(async () => heard.wakeIn(Number(await room.enter("tick"))));
        } else {
          const { call, ok, value } = next.reply;
          heard.tookTurn(call);
          await turn(async () =>
            heard.wakeIn(Number(await room.enter("reply", `${call}`, ok ? "ok" : "failed", value))),
          );
        }
      }
    } finally {
      if (job.reuse && clean) guest.keep(prepared);
      else room.close();
    }
  };

  work().catch((thrown: unknown) => {
    if (over) return;
    // The answer counts, whatever was thrown beside it in the same turn.
    conclude();
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const read = userError(
      { name: error.name, message: error.message, stack: error.stack ?? "" },
      of.lines,
    );
    finish(ranOut(read) ? "out_of_memory" : "function_error", read);
  });
  return { ended: promise, deliver: turns.deliver };
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
