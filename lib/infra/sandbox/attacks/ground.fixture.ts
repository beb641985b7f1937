import { randomUUID } from "node:crypto";
import type { EgressLimits } from "@/lib/domain/egress/limits";
import type { EventId } from "@/lib/domain/events/catalog";
import type { RunLimits } from "@/lib/domain/invocations/limits";
import type { Recording } from "@/lib/domain/invocations/recording";
import type { Invocation } from "@/lib/domain/invocations/run";
import { invokeLambda } from "@/lib/features/invocations/invoke-lambda";
import type { RunDeps } from "@/lib/features/invocations/run-lambda";
import { contextServices } from "@/lib/features/services/context";
import { fetchServices } from "@/lib/features/services/fetch";
import { lambdaServices } from "@/lib/features/services/lambdas";
import { platformServices } from "@/lib/features/services/platform";
import { secretServices } from "@/lib/features/services/secrets";
import { type Served, servicesOf } from "@/lib/features/services/serve";
import { startBroker } from "@/lib/infra/egress/broker";
import { startDialler } from "@/lib/infra/egress/dial";
import { readKeys } from "@/lib/infra/secrets/keys";
import { openSealer } from "@/lib/infra/secrets/seal";
import type { Store } from "@/lib/infra/store/open-store";
import { makeAccount, makeLambda } from "@/test/factories";
import { startOutside, startRawOutside, testAuthority } from "@/test/outside";
import type { Sandbox } from "../sandbox";
import type { Attack, Ground, Left, Outside } from "./attack";

export interface Rules {
  /** in place of those that live functions have */
  limits?: Partial<RunLimits>;
  egress?: Partial<EgressLimits>;
}

const eventId: EventId = "controllerbot_messaging_new_conversation";
const sealer = openSealer(readKeys(["a key that only tests have"]));
/** What only the victim's functions may read, wherever it turns up. */
const victimsWord = `victims-${randomUUID()}`;
const ownWord = `attackers-${randomUUID()}`;

async function keepSecret(store: Store, account: string, name: string, word: string) {
  const value = sealer.seal({ account, name }, word);
  await store.secrets.put({ account, name, value, by: "owner" });
}

/** Lets a text serve as it is: that the editor would refuse it is no defence to count on. */
async function serveText(store: Store, account: string, given: Partial<Attack>): Promise<string> {
  const { code = "", style = "modern", environment = {}, reuseGlobals = false } = given;
  const made = { account, eventId, code, style, environment, reuseGlobals };
  const { id } = await makeLambda({ store }, made);
  await store.deployments.deploy({ account, id, code, environment, message: "", by: "owner" });
  return id;
}

async function makeVictim(store: Store): Promise<Ground["victim"]> {
  const account = await makeAccount({ store });
  const victim = { account, secret: "THEIRS", namespace: "theirs" };
  await keepSecret(store, account, victim.secret, victimsWord);
  const properties = { word: victimsWord };
  await store.context.set({ account, namespace: "theirs", session: "s", properties });
  const code = "async function lambda() { return process.env.WORD }";
  const lambdaId = await serveText(store, account, { code, environment: { WORD: victimsWord } });
  return { ...victim, lambdaId };
}

/** The engine around a sandbox, and the world that functions find: everything but its front door. */
export async function openGround({
  store,
  report,
}: {
  store: Store;
  report: (error: unknown) => void;
}) {
  const victim = await makeVictim(store);

  /** Lays an attack out. Its text serves, as that of an author who was never seen before. */
  async function layOut(attack: Attack, sandbox: Pick<Sandbox, "run">, rules: Rules = {}) {
    const account = await makeAccount({ store });
    await keepSecret(store, account, "OWN", ownWord);
    // The list of the seed's settings is not the attack's.
    await store.accounts.changeAllowedHosts({ account, change: () => [] });
    const lambdaId = await serveText(store, account, attack);
    const names = new Map<string, () => string[]>();
    const ownPorts: number[] = [];
    const stops: (() => Promise<void>)[] = [];
    const forbidden: Outside[] = [];
    const resolve = async (name: string) =>
      (names.get(name)?.() ?? ["127.0.0.1"]).map((address) => ({
        address,
        family: address.includes(":") ? 6 : 4,
      }));
    const limits = rules.egress ?? {};
    const dialler = startDialler({ resolve, ca: testAuthority, ownPorts, limits });
    stops.push(dialler.stop);
    const broker = startBroker({ dialler, limits, allowedHosts: store.accounts.allowedHosts });

    const added: { kept: Invocation; recording: Recording | null }[] = [];
    const served: Served[] = [
      ...secretServices({ store, sealer }),
      ...contextServices({ store }),
      ...fetchServices({ broker }),
      ...platformServices({ store }),
      ...lambdaServices({ invoke: (ask, within) => invokeLambda(deps, ask, within) }),
    ];
    const deps: RunDeps & { store: Store } = {
      store,
      sandbox: {
        run: (request) =>
          sandbox.run({ ...request, limits: { ...request.limits, ...rules.limits } }),
      },
      recorder: {
        add: (kept, recording) => void added.push({ kept, recording: recording ?? null }),
      },
      servicesFor: (run, earlier) => servicesOf(served, run, earlier),
    };

    const ground: Ground = {
      account,
      lambdaId,
      victim,
      serve: async (answer, { secure = false, forbidden: never = false } = {}) => {
        const outside = await startOutside(answer, { secure });
        stops.push(outside.stop);
        if (never) forbidden.push(outside);
        return outside;
      },
      speak: async (speaks) => {
        const outside = await startRawOutside(speaks);
        stops.push(outside.stop);
        return outside;
      },
      allow: async (...hosts) => {
        const change = <T>(known: T[]) => [...known, ...hosts];
        await store.accounts.changeAllowedHosts({ account, change });
      },
      resolve: (name, addresses) => void names.set(name, addresses),
      ownPort: (port) => void ownPorts.push(port),
      secret: (name, value) => keepSecret(store, account, name, value),
    };
    const laid = await attack.setup?.(ground);
    const input = { headers: [], payload: laid?.payload ?? {} };

    return {
      laid,
      async invoke(): Promise<Left> {
        const run = await invokeLambda(deps, { account, id: lambdaId, input });
        if (typeof run === "string") throw new Error(`The attack is ${run}.`);
        const own = added.find(({ kept }) => kept.id === run.id);
        if (!own) throw new Error("The attack's run was not written down.");
        return { run, ...own };
      },
      /** What got out that may not, in words. */
      leaks({ run, kept, recording }: Left): string[] {
        const shown = JSON.stringify([run, added]);
        const found: string[] = [];
        if (shown.includes(victimsWord)) found.push("the victim's word was read");
        if (JSON.stringify([kept, recording]).includes(ownWord)) found.push("a secret was kept");
        if (forbidden.some((outside) => outside.connections() > 0)) {
          found.push("a connection was made that may not be");
        }
        return found;
      },
      /** Throws when the database takes no record of what the attack did. */
      async writeDown(): Promise<void> {
        await store.invocations.addMany(
          added.map(({ kept, recording }) => ({ ...kept, recording })),
        );
      },
      async leave(): Promise<void> {
        for (const stop of stops.reverse()) await stop().catch(report);
      },
    };
  }

  return { layOut };
}
export type OpenGround = Awaited<ReturnType<typeof openGround>>;
