import type { Conversation } from "@/lib/domain/conversations/conversation";
import { consumerName } from "./people";

/** Somebody who writes, with all conversations that they opened, the newest last. */
export interface Consumer {
  id: string;
  name: string;
  convIds: string[];
  /** the newest */
  convId: string;
}

export function consumersOf(conversations: Readonly<Record<string, Conversation>>): Consumer[] {
  const all = new Map<string, Consumer>();
  const inOrder = Object.values(conversations).sort((a, b) => a.startTs - b.startTs);
  for (const { consumer, convId } of inOrder) {
    const known = all.get(consumer.id);
    if (known) {
      known.convIds.push(convId);
      known.convId = convId;
    } else {
      all.set(consumer.id, {
        id: consumer.id,
        name: consumerName(consumer.id),
        convIds: [convId],
        convId,
      });
    }
  }
  return [...all.values()];
}
