import { historyOf } from "@/lib/domain/conversations/history";
import { DomainError } from "@/lib/domain/errors";
import { getConversation } from "@/lib/domain/services/conversation";
import type { Store } from "@/lib/infra/store/open-store";
import { type Served, serve } from "./serve";

const mostEntries = 2_000;

/** The account's own conversations, as functions read them. */
export function conversationServices({ store }: { store: Pick<Store, "conversations"> }): Served[] {
  const { conversations } = store;
  return [
    serve(getConversation, async ({ accountId: account }, { id: convId }) => {
      // The database takes no NUL, so no conversation has one in its id.
      if (convId.includes("\0")) return { record: null };
      const key = { account, convId };
      const found = await conversations.get(key).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === "not_found") return null;
        throw error;
      });
      if (!found) return { record: null };
      // Events hold whole payloads, and nothing of them is told here.
      const story = await conversations.story({ ...key, kinds: ["change"], limit: mostEntries });
      return { record: historyOf(found, story) };
    }),
  ];
}
