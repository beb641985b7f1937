import type { Engine } from "@/lib/infra/door/door-client";
import type { KnownMachines } from "./known-machines";

export interface Told {
  machines: Pick<KnownMachines, "forget">;
  engine: Pick<Engine, "forgetMachines">;
}

/** What was changed counts at once on this machine; on others it takes some seconds. */
export async function tell({ machines, engine }: Told): Promise<void> {
  machines.forget();
  await engine.forgetMachines();
}
