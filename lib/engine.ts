// The engine's process: starts when it is told to, says when it is ready, and ends with its launcher.
import { fileURLToPath } from "node:url";
import { EnvError, readEnv, wrongEnvironment } from "./env";
import { startEngine } from "./start-engine";

const report = (message: string) => console.error(`engine: ${message}`);

function fail(error: unknown): void {
  report(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof EnvError ? wrongEnvironment : 1);
}

const started = (async () =>
  startEngine({
    env: readEnv(),
    runnerFile: fileURLToPath(new URL("./runner.js", import.meta.url)),
    report,
  }))();

let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  started.then((engine) => engine.stop()).then(() => process.exit(0), fail);
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
// The launcher is gone, also when it was killed.
process.on("disconnect", end);

started.then(() => process.send?.("ready"), fail);
