import { publishedChanges } from "@/lib/domain/conversations/change-views";

/** What can happen to a conversation, as platforms tell it. */
export async function listChanges() {
  return publishedChanges;
}
