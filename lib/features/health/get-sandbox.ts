import type { SandboxState } from "@/lib/domain/sandbox/sandbox-state";
import type { Engine } from "@/lib/infra/door/door-client";

/** How the engine's functions are locked in, and its runners. */
export async function getSandbox({
  engine,
}: {
  engine: Pick<Engine, "sandbox">;
}): Promise<SandboxState> {
  return engine.sandbox();
}
