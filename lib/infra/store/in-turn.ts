import type { ConversationKey } from "./held-conversation";

const turns = new Map<string, Promise<void>>();

/**
 * Work on one conversation, one after the other: who waits for its row in the database holds a
 * connection meanwhile, and a busy conversation would take them all.
 */
export async function inTurn<T>(
  { account, convId }: ConversationKey,
  work: () => Promise<T>,
): Promise<T> {
  const id = JSON.stringify([account, convId]);
  const mine = (turns.get(id) ?? Promise.resolve()).then(work);
  const over = mine.then(
    () => {},
    () => {},
  );
  turns.set(id, over);
  try {
    return await mine;
  } finally {
    if (turns.get(id) === over) turns.delete(id);
  }
}
