import { randomUUID } from "node:crypto";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import type { GivenChange } from "@/lib/domain/conversations/change";
import type { Run } from "@/lib/domain/invocations/run";
import type { Store } from "@/lib/infra/store/open-store";
import { makeAccount } from "@/test/factories";
import type { AnswerDeps } from "./answer-event";
import { changeConversation } from "./change-conversation";

export const opening = {
  type: "opened",
  consumer: { id: "ada", authenticated: false },
  skillId: "563267",
} as const satisfies GivenChange;
export const urgent = { type: "urgentMarked" } as const satisfies GivenChange;
export const notUrgent = { type: "urgentUnmarked" } as const satisfies GivenChange;

/** A run that answers with one message. */
export const saying = (text: string): Run => ({
  id: randomUUID(),
  outcome: "answered",
  result: null,
  effects: [{ type: "systemMessage", status: "carried_out", text }],
  warnings: [],
  logs: [],
  droppedLogs: 0,
  calls: [],
  durationMs: 1,
  cpuMs: 1,
});

/** A store in which something serves every event, without the function that it would be. */
export function served(store: Store): AnswerDeps["store"] & Store {
  const { automaticMessages, messagesByKind, transferToAgent, emptyArray, skills, agents } =
    seedSettings;
  return {
    ...store,
    deployments: {
      ...store.deployments,
      findServing: async ({ eventId }) => ({
        lambdaId: randomUUID(),
        name: "served",
        eventId,
        style: "modern",
        limits: {},
        skills: [],
        reuseGlobals: false,
        version: 1,
        code: "",
        environment: {},
        rules: { automaticMessages, messagesByKind, transferToAgent, emptyArray, skills, agents },
      }),
    },
  };
}

const nobody = { poke: () => {}, whenAnswered: async () => true };

/** Writes changes down without anybody who answers what they raise. */
export async function changed(
  store: Store,
  changes: readonly GivenChange[],
  key?: { account: string; convId: string },
): Promise<{ account: string; convId: string }> {
  const { account, convId } = key ?? {
    account: await makeAccount({ store }),
    convId: randomUUID(),
  };
  await changeConversation(
    { store, answering: nobody, clock: () => Date.now() },
    { account, convId, body: changes, wait: false },
  );
  return { account, convId };
}
