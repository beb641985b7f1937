import { nextOverdue } from "@/lib/domain/conversations/silence";
import { takeChanges } from "@/lib/domain/conversations/take-changes";
import type { Store } from "@/lib/infra/store/open-store";
import type { Answering } from "./answer-events";

const most = 200;

export interface TickDeps {
  store: Pick<Store, "conversations">;
  answering: Pick<Answering, "poke">;
  clock: () => number;
}

/** Lets time pass in conversations where a silence has lasted too long, under the rules as they are now. */
export async function tickConversations({ store, answering, clock }: TickDeps): Promise<void> {
  for (const key of await store.conversations.due({ most })) {
    const { outcome } = await store.conversations.change(key, (found) => {
      const now = clock();
      const due = found.conversation ? nextOverdue(found.conversation, found.rules) : undefined;
      return due === undefined || due > now
        ? null
        : takeChanges(found, [{ type: "tick" }], { now });
    });
    if (outcome) answering.poke(key);
  }
}
