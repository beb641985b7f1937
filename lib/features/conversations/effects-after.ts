import type { Effect } from "@/lib/domain/commands/effect";
import type { StoryEntry } from "@/lib/domain/conversations/story";
import type { Store } from "@/lib/infra/store/open-store";

const mostEntries = 2_000;

/** The effects that followed from some entries of a story, by whatever many steps. */
export async function effectsAfter(
  { store }: { store: Pick<Store, "conversations"> },
  { entries, ...key }: { account: string; convId: string; entries: readonly StoryEntry[] },
): Promise<Effect[]> {
  const [first] = entries;
  if (!first) return [];
  const following = new Set(entries.map(({ seq }) => seq));
  const told = await store.conversations.story({ ...key, after: first.seq, limit: mostEntries });
  return told.flatMap((entry) => {
    if (entry.causedBy === undefined || !following.has(entry.causedBy)) return [];
    following.add(entry.seq);
    return entry.kind === "effect" ? entry.effect : [];
  });
}
