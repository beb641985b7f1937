import { randomUUID } from "node:crypto";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import type { Author } from "@/lib/domain/audit/author";
import { eventOf } from "@/lib/domain/events/catalog";
import { sampleInput } from "@/lib/domain/events/payload-views";
import type { Invocation } from "@/lib/domain/invocations/run";
import type { Lambda, Problem } from "@/lib/domain/lambdas/lambda";
import { simulatedRules } from "@/lib/domain/simulation/rules";
import type { SimulationStart } from "@/lib/domain/simulation/simulation";
import { deployLambda } from "@/lib/features/deployments/deploy-lambda";
import { createLambda } from "@/lib/features/lambdas/create-lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** For what a test changes on its way. */
export const owner: Author = {
  kind: "person",
  id: null,
  name: "owner",
  address: null,
  requestId: null,
};

let made = 0;
const next = () => ++made;

type Deps = { store: Store };
type Given = Partial<Parameters<typeof createLambda>[1]>;

/** A brand of its own, so that tests that share a database do not meet. */
export async function makeAccount(
  { store }: Deps,
  /** whether its functions may be invoked without a token */
  { anonymous = false }: { anonymous?: boolean } = {},
): Promise<string> {
  const id = `brand${next()}`;
  await store.accounts.create({ id, name: `Brand ${id}`, settings: seedSettings });
  if (anonymous) await store.accounts.takeAnonymous({ account: id, allowed: true });
  return id;
}

export async function makeLambda(deps: Deps, given: Given & { account: string }): Promise<Lambda> {
  return createLambda(deps, {
    by: owner,
    name: `greet${next()}`,
    eventId: "controllerbot_messaging_new_conversation",
    style: "modern",
    code: "async function lambda(input) {}",
    ...given,
  });
}

/** An engine that loads everything, for what does not depend on what it says. */
export const willing = { load: async (): Promise<Problem | null> => null };

export async function makeDeployed(
  deps: Deps,
  given: Given & { account: string },
): Promise<Lambda> {
  const { id } = await makeLambda(deps, given);
  const { account } = given;
  return (await deployLambda({ ...deps, engine: willing }, { account, id, by: owner })).lambda;
}

/** A Monday morning on which nothing has happened yet. */
export const aStart = (given: Partial<SimulationStart> = {}): SimulationStart => ({
  at: Date.UTC(2026, 10, 23, 10),
  seed: "a seed",
  rules: simulatedRules.parse(seedSettings),
  answerers: {},
  latencies: {},
  ...given,
});

export function anInvocation(of: Lambda, given: Partial<Invocation> = {}): Invocation {
  return {
    id: randomUUID(),
    lambdaId: of.id,
    eventId: of.eventId,
    kind: "live",
    version: 1,
    at: new Date(Date.UTC(2026, 0, 1) + next() * 1000).toISOString(),
    input: sampleInput(eventOf(of.eventId)),
    outcome: "answered",
    result: { type: "closeConversation" },
    effects: [{ type: "closeConversation", status: "carried_out" }],
    warnings: [],
    logs: [{ level: "info", message: "hello", extras: [], at: 0 }],
    droppedLogs: 0,
    calls: [],
    durationMs: 12.5,
    cpuMs: 3,
    ...given,
  };
}
