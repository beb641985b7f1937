import type { Execution } from "@/lib/domain/invocations/run";
import type { Loss } from "./runner-process";

/** Why a run has no answer that was not told by a runner. */
export type Lost = Loss | "no runner" | "interrupted";

const losses: Record<Lost, { outcome: Execution["outcome"]; name: string; message: string }> = {
  memory: {
    outcome: "out_of_memory",
    name: "OutOfMemory",
    message: "It used so much memory that its process had to be ended.",
  },
  crash: {
    outcome: "platform_error",
    name: "RunnerLost",
    message:
      "The process that ran it ended twice before it answered. It was replaced; run it again.",
  },
  crashed: {
    outcome: "platform_error",
    name: "RunnerCrashed",
    message: "Its process ended while nothing else ran in it. It was replaced.",
  },
  interrupted: {
    outcome: "interrupted",
    name: "Interrupted",
    message:
      "The process that ran it ended because of another function, after it had called out. It was not run again, since a call may have had its effect.",
  },
  neighbour: {
    outcome: "platform_error",
    name: "RunnerLost",
    message: "It was stopped twice because of another run beside it. Run it again.",
  },
  "no runner": {
    outcome: "platform_error",
    name: "NoRunner",
    message: "No process was free to run it. Run it again.",
  },
};

/** The execution of a run that no runner finished. */
export function lostExecution(loss: Lost, durationMs: number): Execution {
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
