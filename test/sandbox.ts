import { afterAll, inject } from "vitest";
import { liveLimits, type RunLimits } from "@/lib/domain/invocations/limits";
import { type Jail, openJail } from "@/lib/infra/sandbox/jail/open-jail";
import { runnerParts } from "@/lib/infra/sandbox/jail/parts";
import { spawnCaged } from "@/lib/infra/sandbox/jail/spawn-caged";
import { type SandboxOptions, startSandbox } from "@/lib/infra/sandbox/sandbox";

const runnerFile = inject("runnerFile");

/** The best that this machine gives, as in the product. */
export const jail = await openJail({ runnerFile });
afterAll(jail.close);

/** One in which no runner becomes ready. */
export const brokenJail: Pick<Jail, "spawn"> = {
  spawn: () =>
    spawnCaged(
      { bubblewrap: null, filter: undefined, stranger: false, shell: false, permissions: true },
      runnerParts(runnerFile),
      ["/nonexistent/runner.js"],
    ),
};

/** Real runners, bundled as they are shipped. */
export function testSandbox(options: Partial<SandboxOptions> = {}) {
  return startSandbox({ jail, runners: 2, ...options });
}

/** Limits that keep a hostile test short. */
export const smallLimits: RunLimits = {
  ...liveLimits,
  wallMs: 1_000,
  cpuMs: 300,
  memoryMb: 32,
};
