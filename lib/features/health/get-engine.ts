type EngineState = "ready" | "starting" | "stopped";

/** Whether tests can run and deploys take effect, and where events are invoked. */
export async function getEngine({
  engine,
  gateway,
}: {
  engine: { state(): Promise<EngineState> };
  gateway: string;
}): Promise<{ state: EngineState; gateway: string }> {
  return { state: await engine.state(), gateway };
}
