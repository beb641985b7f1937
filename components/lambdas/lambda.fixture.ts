import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { stateOf } from "@/lib/domain/lambdas/lifecycle";

/** A function as the API answers it, for the tests of this room. */
export function lambdaOf(facts: Partial<Lambda>): Lambda {
  const name = facts.name ?? "greet";
  const source = { code: "text", environment: {} };
  return {
    id: `id-of-${name}`,
    name,
    description: "",
    eventId: "controllerbot_messaging_new_conversation",
    style: "modern",
    skills: [],
    limits: {},
    reuseGlobals: false,
    state: stateOf({
      draft: source,
      served: facts.deployed ? source : undefined,
      failedAttempt: facts.failedAttempt ?? null,
    }),
    draft: { ...source, revision: 1, savedAt: "2026-11-01T09:00:00.000Z", problems: [] },
    deployed: null,
    failedAttempt: null,
    versions: facts.deployed?.version ?? 0,
    createdAt: "2026-11-01T09:00:00.000Z",
    changedAt: "2026-11-01T09:00:00.000Z",
    changedBy: "owner",
    ...facts,
  };
}
