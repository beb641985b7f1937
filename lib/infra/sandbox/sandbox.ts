import { DomainError } from "@/lib/domain/errors";
import type { RunLimits } from "@/lib/domain/invocations/limits";
import type { Execution, RunError } from "@/lib/domain/invocations/run";
import { deepest, isTooDeep } from "@/lib/domain/json-depth";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { startPool } from "./pool";
import type { Job } from "./protocol";
import type { Errand, Loss, RunnerRules } from "./runner-process";

export interface SandboxRequest {
  /** names the text for good, such as function and version; null runs it in an isolate of its own */
  key: string | null;
  style: Style;
  code: string;
  input: unknown;
  limits: RunLimits;
}

export type SandboxOptions = Partial<RunnerRules> & { runnerFile: string; runners: number };

const MB = 1024 * 1024;

/** Runs functions behind the wall. Its promises always resolve: what fails is told in the execution. */
export function startSandbox({ runners, runnerFile, ...rules }: SandboxOptions) {
  const pool = startPool(runners, {
    headroomBytes: 512 * MB,
    hangMs: 2_000,
    drainMs: 3_000,
    ...rules,
    runnerFile,
  });
  let lastId = 0;

  const errandFor = async (request: SandboxRequest, act: Job["act"]) => {
    const { style, code, limits } = request;
    // A changed memory limit needs another isolate; the other limits are the run's own.
    const key = request.key === null ? null : `${request.key}:${limits.memoryMb}`;
    const input = JSON.stringify(request.input ?? null);
    let end: Parameters<Errand["settle"]>[0] = "crash";
    // One that fell with another run of its isolate has called nothing outside: it may begin anew.
    for (let attempt = 0; attempt < 2; attempt++) {
      const runner = await pool.pick(key);
      if (!runner) return "no runner";
      lastId += 1;
      const job: Job = { type: "run", id: lastId, act, key, style, code: null, input, limits };
      end = await new Promise((settle) => runner.give({ job, code, settle }));
      if (end !== "neighbour") break;
    }
    return end;
  };

  return {
    async run(request: SandboxRequest): Promise<Execution> {
      const startedAt = performance.now();
      const end = await errandFor(request, "run");
      if (typeof end === "string") return lostExecution(end, performance.now() - startedAt);
      if (end.type !== "done") return lostExecution("crash", performance.now() - startedAt);
      const { result, ...report } = end.report;
      if (isTooDeep(result)) return { ...report, ...tooDeep };
      return { ...report, result: parseAnswer(result) };
    },

    /** Whether a text loads, its top-level code included. Throws when nobody could try. */
    async load(request: Omit<SandboxRequest, "input" | "key">): Promise<RunError | null> {
      const end = await errandFor({ ...request, key: null, input: null }, "load");
      if (typeof end !== "string" && end.type === "loaded") return end.problem;
      const loss = typeof end === "string" ? end : "crash";
      const { error, outcome } = lostExecution(loss, 0);
      if (outcome !== "platform_error" && error) return error;
      throw new DomainError("engine_unavailable", error?.message ?? "");
    },

    ready: () => pool.ready(),
    /** Resolves when the first runner is ready; throws when none was in time. */
    async whenReady(): Promise<void> {
      if (!(await pool.pick(null)))
        throw new Error(`No runner could be started from ${runnerFile}.`);
    },
    pids: () => pool.pids(),
    stop: () => pool.stop(),
  };
}
export type Sandbox = ReturnType<typeof startSandbox>;

const losses: Record<
  Loss | "no runner",
  { outcome: Execution["outcome"]; name: string; message: string }
> = {
  memory: {
    outcome: "out_of_memory",
    name: "OutOfMemory",
    message: "It used so much memory that its process had to be ended.",
  },
  crash: {
    outcome: "platform_error",
    name: "RunnerLost",
    message: "The process that ran it ended before it answered. It was replaced; run it again.",
  },
  neighbour: {
    outcome: "platform_error",
    name: "RunnerLost",
    message: "It was stopped twice together with another run of this function. Run it again.",
  },
  "no runner": {
    outcome: "platform_error",
    name: "NoRunner",
    message: "No process was free to run it. Run it again.",
  },
};

function lostExecution(loss: Loss | "no runner", durationMs: number): Execution {
  const { outcome, name, message } = losses[loss];
  return {
    outcome,
    result: null,
    logs: [],
    droppedLogs: 0,
    calls: [],
    durationMs,
    cpuMs: 0,
    error: { name, message, stack: "" },
  };
}

/** Writing it again would exhaust the stack of whoever does. */
const tooDeep = {
  outcome: "function_error",
  result: null,
  error: {
    name: "TypeError",
    message: `The answer nests deeper than ${deepest} levels.`,
    stack: "",
  },
} satisfies Partial<Execution>;

/** A runner that user code took over could send anything: then there is no answer. */
function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
