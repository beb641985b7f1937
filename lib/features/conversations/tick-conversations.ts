import { nextOverdue } from "@/lib/domain/conversations/silence";
import { takeChanges } from "@/lib/domain/conversations/take-changes";
import type { Store } from "@/lib/infra/store/open-store";
import type { Answering } from "./answer-events";

/** At a time: each holds a connection of the store for a moment. */
const most = 20;
const mostRounds = 50;

export interface TickDeps {
  store: Pick<Store, "conversations">;
  answering: Pick<Answering, "poke">;
  clock: () => number;
}

/** Lets time pass in conversations where a silence has lasted too long, under the rules as they are now. */
export async function tickConversations(deps: TickDeps): Promise<void> {
  // Many fall due together: at the end of a night, or when idle times were shortened.
  for (let round = 0; round < mostRounds; round++) {
    if ((await tickSome(deps)) < most) return;
  }
}

/** Answers how many there were. */
async function tickSome({ store, answering, clock }: TickDeps): Promise<number> {
  const due = await store.conversations.due({ most });
  const ticked = due.map(async (key) => {
    const { outcome } = await store.conversations.change(key, (found) => {
      const now = clock();
      const over = found.conversation ? nextOverdue(found.conversation, found.rules) : undefined;
      const silent = over !== undefined && over <= now;
      return silent ? takeChanges(found, [{ type: "tick" }], { now }) : null;
    });
    if (outcome) answering.poke(key);
  });
  // One that fails keeps no other from being told.
  const failed = (await Promise.allSettled(ticked)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  return due.length;
}
