import type { Conversation } from "@/lib/domain/conversations/conversation";
import type { NextThing } from "@/lib/domain/simulation/simulation";
import { shortTime } from "./clock-words";
import { consumerName, firstName } from "./people";

/** "Dana idle at 18:33": what happens next by itself. */
export function nextWords(
  { what, at, convId }: NextThing,
  conversations: Readonly<Record<string, Conversation>>,
  zone: string,
): string {
  const conversation = conversations[convId];
  const name = conversation ? firstName(consumerName(conversation.consumer.id)) : convId;
  const when = shortTime(at, zone);
  switch (what) {
    case "answer":
      return `answer to ${name} arrives`;
    case "queueSilent":
      return `${name} still waits in the queue at ${when}`;
    case "agentSilent":
      return `agent idle at ${when}`;
    case "consumerSilent":
      return `${name} idle at ${when}`;
  }
}
