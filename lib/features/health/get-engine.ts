import type { Engine } from "@/lib/infra/door/door-client";

/** Whether tests can run and deploys take effect, and where events are invoked. */
export async function getEngine({
  engine,
  gateway,
}: {
  engine: Pick<Engine, "state">;
  gateway: string;
}): Promise<{ state: Awaited<ReturnType<Engine["state"]>>; gateway: string }> {
  return { state: await engine.state(), gateway };
}
