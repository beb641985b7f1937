import type { StoryEntry } from "@/lib/domain/conversations/story";
import type { Store } from "@/lib/infra/store/open-store";
import { type Shown, shown } from "./get-conversation";

type Deps = { store: Pick<Store, "conversations"> };

export interface ListedConversation extends Shown {
  consumerId: string;
  startedAt: string;
  changedAt: string;
}

/** An account's conversations, those that changed last first, a page at a time. */
export async function listConversations(
  { store }: Deps,
  {
    account,
    older,
    limit,
  }: {
    account: string;
    /** what the page before said */
    older?: string | undefined;
    limit: number;
  },
): Promise<{ conversations: ListedConversation[]; older: string | null }> {
  const found = await store.conversations.list({
    account,
    older: older === undefined ? undefined : placeIn(older),
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    conversations: page.map((conversation) => ({
      ...shown(conversation),
      consumerId: conversation.consumer.id,
      startedAt: new Date(conversation.startTs).toISOString(),
      changedAt: new Date(conversation.lastTs).toISOString(),
    })),
    older: found.length > limit && last ? `${last.lastTs}.${last.convId}` : null,
  };
}

function placeIn(cursor: string): { at: number; convId: string } {
  const dot = cursor.indexOf(".");
  return { at: Number(cursor.slice(0, dot)), convId: cursor.slice(dot + 1) };
}

/** A conversation with its story, as far as it goes: so many of the newest entries, the oldest first. */
export async function tellConversation(
  { store }: Deps,
  { older, limit, ...key }: { account: string; convId: string; older?: number; limit: number },
): Promise<Shown & { story: StoryEntry[]; older: number | null }> {
  const conversation = await store.conversations.get(key);
  const story = await store.conversations.story({ ...key, before: older, limit });
  const [first] = story;
  return {
    ...shown(conversation),
    story,
    older: first && first.seq > 1 ? first.seq : null,
  };
}
