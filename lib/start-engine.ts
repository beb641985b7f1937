import { jailWarning } from "./domain/sandbox/jail-level";
import { type Env, EnvError } from "./env";
import { pruneContext } from "./features/context/prune-context";
import { startConversations } from "./features/conversations/start-conversations";
import { invokeEvent, isImplemented } from "./features/invocations/invoke-event";
import { invokeLambda } from "./features/invocations/invoke-lambda";
import { loadLambda } from "./features/invocations/load-lambda";
import { startRecorder } from "./features/invocations/recorder";
import { type RunDeps, runLambda } from "./features/invocations/run-lambda";
import { runServing } from "./features/invocations/run-serving";
import { runUnlisted } from "./features/invocations/run-unlisted";
import { issueToken } from "./features/machines/issue-token";
import { knownMachines } from "./features/machines/known-machines";
import { signingKeys } from "./features/machines/signing-keys";
import { resealSecrets } from "./features/secrets/reseal-secrets";
import { sealSecret } from "./features/secrets/seal-secret";
import { contextServices } from "./features/services/context";
import { conversationServices } from "./features/services/conversations";
import { fetchServices } from "./features/services/fetch";
import { lambdaServices } from "./features/services/lambdas";
import { platformServices } from "./features/services/platform";
import { secretServices } from "./features/services/secrets";
import { type Served, servicesOf } from "./features/services/serve";
import { playSimulation } from "./features/simulations/play-simulation";
import { type Patience, startGateway } from "./http/gateway/gateway";
import { servedHosts } from "./http/hosts";
import { anonymousPossible } from "./http/loopback";
import { startDoor } from "./infra/door/door-server";
import { startBroker } from "./infra/egress/broker";
import { startDialler } from "./infra/egress/dial";
import { dialForAccount } from "./infra/egress/dial-for-account";
import { openJail } from "./infra/sandbox/jail/open-jail";
import { type Sandbox, startSandbox } from "./infra/sandbox/sandbox";
import { readKeys } from "./infra/secrets/keys";
import { openSealer } from "./infra/secrets/seal";
import { openStore } from "./infra/store/open-store";
import { clientTokens } from "./infra/tokens/client-tokens";

const housekeepingMs = 60_000;
const mostInFlightPerRunner = 64;
/** What is in flight may finish within this; a test's own limit is shorter, a live run's not. */
const finishMs = 8_000;

type Settings = Pick<
  Env,
  | "databaseUrl"
  | "engineSocket"
  | "port"
  | "enginePort"
  | "host"
  | "allowedHosts"
  | "publicUrl"
  | "adminToken"
  | "runners"
  | "jail"
  | "secretKeys"
>;

/** What the engine is made of: the gateway for the world, the private door for web, the runners. */
export async function startEngine({
  env,
  runnerFile,
  patience,
  now,
  report,
}: {
  env: Settings;
  runnerFile: string;
  patience?: Patience;
  /** the clock that says which tokens still hold */
  now?: () => number;
  /** one line for the log of whoever started us; payloads of users are never in it */
  report: (message: string) => void;
}): Promise<{ port: number; sandbox: Pick<Sandbox, "runners">; stop(): Promise<void> }> {
  const store = openStore({ databaseUrl: env.databaseUrl });
  const jail = await openJail({ runnerFile });
  const warning = jailWarning(jail.state);
  if (warning && env.jail === "bubblewrap") {
    jail.close();
    await store.close();
    throw new EnvError(`${warning} PARLEY_JAIL asks for level 3, so nothing is started.`);
  }
  if (warning) report(warning);
  const sandbox = startSandbox({
    runners: env.runners,
    jail,
    // Its message may quote what a function sent.
    report: (error) =>
      report(`A service failed a run: ${error instanceof Error ? error.name : "unknown"}.`),
  });
  const recorder = startRecorder({ store, report });
  const sealer = openSealer(readKeys(env.secretKeys));
  const ownPorts = [env.port, env.enginePort, portOf(env.databaseUrl)];
  const dialler = startDialler({ ownPorts });
  const broker = startBroker({ dialler, allowedHosts: store.accounts.allowedHosts });
  const served: Served[] = [
    ...secretServices({ store, sealer }),
    ...contextServices({ store }),
    ...fetchServices({ broker }),
    ...platformServices({ store }),
    ...conversationServices({ store }),
    ...lambdaServices({ invoke: (ask, within) => invokeLambda(deps, ask, within) }),
  ];
  const deps: RunDeps & { store: typeof store } = {
    store,
    sandbox,
    recorder,
    servicesFor: (run, earlier) => servicesOf(served, run, earlier),
  };
  const { allowedHosts } = store.accounts;
  const conversations = startConversations({
    store,
    sealer,
    run: (ask) => runServing(deps, ask),
    dial: dialForAccount({ dialler, allowedHosts }),
    clock: () => Date.now(),
    chance: Math.random,
    report,
  });
  const machines = knownMachines({ store, tokens: clientTokens, now });
  const changed = machines.forget;
  const signing = signingKeys({ store, sealer, tokens: clientTokens, changed, now });
  const gateway = await startGateway({
    host: env.host,
    port: env.enginePort,
    servedHosts: servedHosts(env),
    adminToken: env.adminToken,
    publicUrl: env.publicUrl,
    machines,
    anonymousPossible: anonymousPossible(env),
    issueToken: (ask) => issueToken({ store, signing }, ask),
    mostInFlight: mostInFlightPerRunner * env.runners,
    ...(patience ? { patience } : {}),
    answers: store.requestAnswers,
    report,
    keeper: {
      invokeEvent: (ask) => invokeEvent(deps, ask),
      invokeLambda: (ask) => invokeLambda(deps, ask),
      isImplemented: (ask) => isImplemented(deps, ask),
      changeConversation: conversations.change,
      getConversation: conversations.get,
      health: async () => {
        if (!sandbox.ready()) return "runner";
        return store.ping().then(
          () => "ok",
          () => "database",
        );
      },
    },
  });
  ownPorts.push(gateway.port);
  const door = await startDoor(env.engineSocket, {
    run: (request) => runLambda(deps, request),
    load: (request) => loadLambda({ sandbox }, request),
    play: (request) =>
      playSimulation({ store, runUnlisted: (...run) => runUnlisted(deps, ...run) }, request),
    seal: (question) => sealSecret({ sealer }, question),
    keyIds: () => sealer.keyIds,
    checkUrl: broker.check,
    rotateSigningKey: signing.rotate,
    forgetMachines: machines.forget,
    state: () => (sandbox.ready() ? "ready" : "starting"),
    sandbox: () => ({ ...jail.state, runners: sandbox.runners() }),
    report,
  });
  const housekeeping = setInterval(() => {
    store.requestAnswers
      .prune()
      .catch((error: Error) => report(`Old answers could not be removed: ${error.message}`));
    store.simulations
      .prune()
      .catch((error: Error) => report(`Old simulations could not be removed: ${error.message}`));
    store.effectDeliveries
      .prune({ days: 7 })
      .catch((error: Error) => report(`Old deliveries could not be removed: ${error.message}`));
    pruneContext({ store }).catch((error: Error) =>
      report(`Context over its time could not be removed: ${error.message}`),
    );
  }, housekeepingMs);
  const resealing = resealSecrets({ store, sealer, report });
  await signing
    .ensure()
    .catch((error: Error) => report(`No key to sign tokens could be made: ${error.message}`));
  await sandbox.whenReady();

  const stop = async () => {
    clearInterval(housekeeping);
    await resealing;
    const late = new Promise((resolve) => setTimeout(resolve, finishMs).unref());
    await Promise.race([Promise.all([gateway.stop(), door.stop(), conversations.stop()]), late]);
    await sandbox.stop();
    await dialler.stop();
    jail.close();
    await recorder.stop();
    await store.close();
  };
  return { port: gateway.port, sandbox, stop };
}

/** Where the database listens. */
const portOf = (databaseUrl: string): number => Number(new URL(databaseUrl).port || 5432);
