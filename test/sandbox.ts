import { inject } from "vitest";
import { liveLimits, type RunLimits } from "@/lib/domain/invocations/limits";
import { type SandboxOptions, startSandbox } from "@/lib/infra/sandbox/sandbox";

/** Real runners, bundled as they are shipped. */
export function testSandbox(options: Partial<SandboxOptions> = {}) {
  return startSandbox({ runnerFile: inject("runnerFile"), runners: 2, ...options });
}

/** Limits that keep a hostile test short. */
export const smallLimits: RunLimits = {
  ...liveLimits,
  wallMs: 1_000,
  cpuMs: 300,
  memoryMb: 32,
};
