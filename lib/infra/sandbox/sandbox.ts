import { DomainError } from "@/lib/domain/errors";
import type { RunLimits } from "@/lib/domain/invocations/limits";
import type { Given, SuppliedGiven } from "@/lib/domain/invocations/recording";
import type { Execution, RunError } from "@/lib/domain/invocations/run";
import { deepest, isTooDeep } from "@/lib/domain/json-depth";
import type { Style } from "@/lib/domain/lambdas/lambda";
import type { Services } from "./calls";
import type { Jail } from "./jail/open-jail";
import { type Lost, lostExecution } from "./lost-execution";
import { startPool } from "./pool";
import type { Job } from "./protocol";
import type { Errand, RunnerRules } from "./runner-process";
import { seeds } from "./seeds";
import { keepSickList } from "./sick-list";
import { tracelessTexts } from "./traceless";

export interface SandboxRequest {
  /** names the text for good, such as function and version; null runs it in an isolate of its own */
  key: string | null;
  /** names whose text it is: harm that it does keeps the owner's runs away from others for a while */
  owner?: string;
  /** where it runs; a text of its own isolate, and one that did harm, always beside the others */
  lane?: "quarantine";
  style: Style;
  code: string;
  input: unknown;
  environment?: Record<string, string>;
  /** whether globals live on from one run of this key to the next */
  reuseGlobals?: boolean;
  /** the clock and the dice; what is not given is real, and told in the execution */
  given?: SuppliedGiven;
  /** what the run may ask for */
  services?: Services;
  limits: RunLimits;
}

/** An execution, with time and chance as it had them. */
export type SandboxExecution = Execution & { given: Given | null };

export type SandboxOptions = Partial<RunnerRules> & {
  jail: Pick<Jail, "spawn">;
  runners: number;
};

const MB = 1024 * 1024;
/** How long the first runners may take on a machine that is busy starting. */
const startMs = 20_000;

/** Runs functions behind the wall. Its promises always resolve: what fails is told in the execution. */
export function startSandbox({ runners, ...rules }: SandboxOptions) {
  const pool = startPool(runners, {
    headroomBytes: 512 * MB,
    hangMs: 2_000,
    report: () => {},
    ...rules,
  });
  const sick = keepSickList();
  const isTraceless = tracelessTexts();
  const nextSeed = seeds();
  let lastId = 0;

  const jobFor = (request: Omit<SandboxRequest, "services" | "lane">, act: Job["act"]): Job => {
    const { key, code, style, limits, environment = {}, reuseGlobals = false, given } = request;
    // Where no run can leave a trace, the next one finds the same global as new.
    const reuse = key !== null && (reuseGlobals || isTraceless({ key, code, style }));
    lastId += 1;
    return {
      type: "run",
      id: lastId,
      act,
      // A changed memory limit needs another isolate; the other limits are the run's own.
      key: key === null ? null : `${key}:${limits.memoryMb}:${reuseGlobals}`,
      style,
      code: null,
      input: JSON.stringify(request.input ?? null),
      environment,
      reuse,
      given: { ...given, seed: given?.seed ?? nextSeed() },
      limits,
    };
  };

  const errandFor = async (
    request: SandboxRequest,
    act: Job["act"],
  ): Promise<Exclude<Parameters<Errand["settle"]>[0], string> | Lost> => {
    const { code, services = {}, key, owner = key ?? "" } = request;
    const aside = request.lane !== undefined || key === null || sick.has(owner);
    let lane = aside ? ("quarantine" as const) : ("serving" as const);
    for (let attempt = 1; ; attempt++) {
      const job = jobFor(request, act);
      const runner = await pool.pick(lane, job.key);
      if (!runner) return "no runner";
      let called = false;
      const calledOut = () => {
        called = true;
      };
      const end = await new Promise<Parameters<Errand["settle"]>[0]>((settle) =>
        runner.give({ job, code, services, calledOut, settle }),
      );
      if (end !== "neighbour" && end !== "crash") return end;
      // What it called may have had its effect: nobody but its author can say whether to call again.
      if (called) return "interrupted";
      if (attempt === 2) return end;
      // Who brought the process down is not known: whoever did does it no more beside the others.
      if (end === "crash") lane = "quarantine";
    }
  };

  return {
    async run(request: SandboxRequest): Promise<SandboxExecution> {
      const startedAt = performance.now();
      const end = await errandFor(request, "run");
      const ran =
        typeof end === "string" || end.type !== "done"
          ? {
              ...lostExecution(
                typeof end === "string" ? end : "crash",
                performance.now() - startedAt,
              ),
              given: null,
            }
          : readReport(end.report);
      if (request.owner !== undefined) sick.note(request.owner, ran);
      return ran;
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
    async whenReady(withinMs = startMs): Promise<void> {
      const [serving, quarantine] = await Promise.all([
        pool.pick("serving", null, withinMs),
        pool.pick("quarantine", null, withinMs),
      ]);
      if (!serving || !quarantine) throw new Error("No runner could be started.");
    },
    runners: () => pool.list(),
    stop: () => pool.stop(),
  };
}
export type Sandbox = ReturnType<typeof startSandbox>;

function readReport({
  result,
  ...report
}: { result: string } & Omit<SandboxExecution, "result" | "calls">): SandboxExecution {
  if (isTooDeep(result)) return { ...report, calls: [], ...tooDeep };
  return { ...report, calls: [], result: parseAnswer(result) };
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
