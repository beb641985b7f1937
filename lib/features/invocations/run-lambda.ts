import { randomUUID } from "node:crypto";
import { readResult } from "@/lib/domain/commands/read-result";
import { checkPayload } from "@/lib/domain/events/check-payload";
import { kindIn } from "@/lib/domain/events/kinds";
import { type Chain, startChain } from "@/lib/domain/invocations/chain";
import { limitsFor, sourceLimit } from "@/lib/domain/invocations/limits";
import type { RecordedCall, Recording } from "@/lib/domain/invocations/recording";
import { effectsToCarryOut, redactedRun } from "@/lib/domain/invocations/redacted-run";
import type { Execution, OutsideCall, Run, RunError } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import type { Problem } from "@/lib/domain/lambdas/lambda";
import { sourceProblems } from "@/lib/domain/lambdas/source-problems";
import { type Redaction, startRedaction } from "@/lib/domain/secrets/redact";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import type { Services } from "@/lib/infra/sandbox/calls";
import type { Sandbox, SandboxExecution } from "@/lib/infra/sandbox/sandbox";
import type { Recorder } from "./recorder";

export interface RunDeps {
  sandbox: Pick<Sandbox, "run">;
  recorder: Pick<Recorder, "add">;
  /** what a run may ask for, and afterwards what it was answered */
  servicesFor: (
    run: AskingRun,
    earlier?: readonly RecordedCall[],
  ) => { services: Services; calls: () => Pick<Recording, "calls" | "unkept"> };
  now?: () => Date;
  newId?: () => string;
}

/** What a run hands on to the run of a function that it invokes. */
export interface Within {
  redaction: Redaction;
  chain: Chain;
}

/**
 * Runs a text once and says what its answer does, or would do, to the conversation. Nothing of it
 * tells a secret that it was given, but for the answer of a live run to whoever asked for it.
 */
export async function runLambda(
  { sandbox, recorder, servicesFor, now = () => new Date(), newId = randomUUID }: RunDeps,
  request: RunRequest,
  /** of the run that this one is a part of */
  within?: Within,
): Promise<Run> {
  const { lambdaId, eventId, kind, version, input, style, code } = request;
  const at = now().toISOString();
  const warnings = checkPayload(eventId, input.payload);
  const { accountId, calls = "live", recordedCalls } = request;
  const redaction = startRedaction(within?.redaction);
  const outside: OutsideCall[] = [];
  const asked = servicesFor(
    { accountId, lambdaId, kind, calls, redaction, outside, chain: within?.chain ?? startChain() },
    recordedCalls,
  );
  const { given, ...ran } =
    code.length > sourceLimit
      ? unrunnable(request)
      : await execute(sandbox, request, asked.services);
  const execution = inOurWords(request, ran);
  const effects = readResult(
    { result: execution.result, failed: execution.outcome !== "answered" },
    // The line of a command is for whoever edits the text. To look for it reads the whole text
    // once more, which a crafted one makes slow for everybody else's live runs.
    {
      eventId,
      kind: kindIn(input.payload),
      rules: request.rules,
      ...(kind === "test" ? { code, style } : {}),
    },
  );
  // What is still under way is written on; the run is over.
  const called = outside.map((call) => ({ ...call }));
  const run: Run = { ...execution, calls: called, id: newId(), effects, warnings };
  const kept = redactedRun(run, redaction);
  recorder.add(
    { ...kept, lambdaId, eventId, kind, version, at, input },
    { given, ...asked.calls() },
  );
  return kind === "live"
    ? { ...kept, result: run.result, effects: effectsToCarryOut(run, kept) }
    : kept;
}

function execute(
  sandbox: RunDeps["sandbox"],
  request: RunRequest,
  services: Services,
): Promise<SandboxExecution> {
  const { lambdaId, version, kind, style, code, input, limits } = request;
  const { environment, reuseGlobals, given } = request;
  return sandbox.run({
    // A test runs in an isolate of its own, also of a version that serves meanwhile.
    key: kind === "live" && version !== null ? `${lambdaId}:${version}` : null,
    owner: kind === "live" ? lambdaId : `${lambdaId}:test`,
    style,
    code,
    input,
    environment,
    reuseGlobals,
    ...(given ? { given } : {}),
    services,
    limits: limitsFor(kind, limits),
  });
}

/** A text that does not parse is explained as the editor explains it, at the same place. */
function inOurWords({ code, style }: RunRequest, execution: Execution): Execution {
  if (execution.outcome !== "syntax_error") return execution;
  const [problem] = sourceProblems(code, style);
  if (!problem || !execution.error) return execution;
  return { ...execution, error: syntaxError(problem) };
}

function unrunnable({ code, style }: RunRequest): SandboxExecution {
  const [problem] = sourceProblems(code, style);
  return {
    outcome: "syntax_error",
    result: null,
    logs: [],
    droppedLogs: 0,
    calls: [],
    durationMs: 0,
    cpuMs: 0,
    given: null,
    error: syntaxError(problem ?? { message: "", line: 1, column: 1 }),
  };
}

function syntaxError({ message, line, column }: Problem): RunError {
  const stack = `SyntaxError: ${message}\n    at lambda.js:${line}:${column}`;
  return { name: "SyntaxError", message, stack, line, column };
}
