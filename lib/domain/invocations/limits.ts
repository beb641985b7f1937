import { z } from "zod";

const MB = 1024 * 1024;

/** What one invocation may use. Times in milliseconds, sizes in bytes. The spec's table of limits. */
export interface RunLimits {
  wallMs: number;
  cpuMs: number;
  memoryMb: number;
  resultBytes: number;
  logLineBytes: number;
  logBytes: number;
  logLines: number;
  timers: number;
  /** calls to services of the engine that wait for their answers at a time, and all of a run */
  pendingCalls: number;
  calls: number;
}

const caps = {
  memoryMb: 128,
  resultBytes: MB,
  logLineBytes: 32 * 1024,
  logBytes: 256 * 1024,
  logLines: 1000,
  timers: 200,
  pendingCalls: 50,
  calls: 500,
};

export const liveLimits: RunLimits = { wallMs: 30_000, cpuMs: 5_000, ...caps };
export const testLimits: RunLimits = { wallMs: 10_000, cpuMs: 2_000, ...caps };

export const sourceLimit = 100_000;
export const invocationBodyLimit = MB;

/** What a function's own settings may change of the limits. */
export const lambdaLimits = z.object({
  wallMs: z.number().int().min(100).max(30_000).optional(),
  memoryMb: z.number().int().min(16).max(256).optional(),
});
export type LambdaLimits = z.infer<typeof lambdaLimits>;

/** The limits of a run of this kind, for a function that may have its own. */
export function limitsFor(kind: "live" | "test", own: LambdaLimits): RunLimits {
  const base = kind === "live" ? liveLimits : testLimits;
  return {
    ...base,
    wallMs: Math.min(own.wallMs ?? base.wallMs, base.wallMs),
    memoryMb: own.memoryMb ?? base.memoryMb,
  };
}
