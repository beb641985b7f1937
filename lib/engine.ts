// The engine: what invokes functions. It serves the invocation gateway to the world and the private
// door to web, and owns the runners.
import { fileURLToPath } from "node:url";
import { readEnv } from "./env";
import { invokeEvent, isImplemented } from "./features/invocations/invoke-event";
import { invokeLambda } from "./features/invocations/invoke-lambda";
import { loadLambda } from "./features/invocations/load-lambda";
import { startRecorder } from "./features/invocations/recorder";
import { runLambda } from "./features/invocations/run-lambda";
import { startGateway } from "./http/gateway/gateway";
import { servedHosts } from "./http/hosts";
import { startDoor } from "./infra/door/door-server";
import { startSandbox } from "./infra/sandbox/sandbox";
import { openStore } from "./infra/store/open-store";

/** One line for the log of whoever started us. Payloads of users are never in it. */
const report = (message: string) => console.error(`engine: ${message}`);

const housekeepingMs = 60_000;
/** What is in flight may finish within this; a test's own limit is shorter, a live run's not. */
const finishMs = 8_000;

async function start() {
  const env = readEnv();
  const store = openStore({ databaseUrl: env.databaseUrl });
  const sandbox = startSandbox({
    runners: env.runners,
    runnerFile: fileURLToPath(new URL("./runner.js", import.meta.url)),
  });
  const recorder = startRecorder({ store, report });
  const deps = { store, sandbox, recorder };
  const gateway = await startGateway({
    host: env.host,
    port: env.enginePort,
    servedHosts: servedHosts(env),
    adminToken: env.adminToken,
    answers: store.requestAnswers,
    report,
    keeper: {
      invokeEvent: (ask) => invokeEvent(deps, ask),
      invokeLambda: (ask) => invokeLambda(deps, ask),
      isImplemented: (ask) => isImplemented(deps, ask),
      health: async () => {
        if (!sandbox.ready()) return "runner";
        return store.ping().then(
          () => "ok",
          () => "database",
        );
      },
    },
  });
  const door = await startDoor(env.engineSocket, {
    run: (request) => runLambda(deps, request),
    load: (request) => loadLambda(deps, request),
    state: () => (sandbox.ready() ? "ready" : "starting"),
    report,
  });
  const housekeeping = setInterval(() => {
    store.requestAnswers
      .prune()
      .catch((error: Error) => report(`Old answers could not be removed: ${error.message}`));
  }, housekeepingMs);
  await sandbox.whenReady();

  return async () => {
    clearInterval(housekeeping);
    const late = new Promise((resolve) => setTimeout(resolve, finishMs).unref());
    await Promise.race([Promise.all([gateway.stop(), door.stop()]), late]);
    await sandbox.stop();
    await recorder.stop();
    await store.close();
  };
}

let ending = false;
const started = start();
function end(): void {
  if (ending) return;
  ending = true;
  started
    .then((stop) => stop())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        report(error instanceof Error ? error.message : String(error));
        process.exit(1);
      },
    );
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
// The launcher is gone, also when it was killed.
process.on("disconnect", end);

started.then(
  () => process.send?.("ready"),
  (error: unknown) => {
    report(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
