import type { Conversation } from "@/lib/domain/conversations/conversation";
import type { NextThing } from "@/lib/domain/simulation/simulation";
import { clockDay, dayTime, shortTime } from "./clock-words";
import { consumerName, firstName } from "./people";

/** "Dana idle at 18:33": what happens next by itself. */
export function nextWords(
  { what, at, convId }: NextThing,
  conversations: Readonly<Record<string, Conversation>>,
  zone: string,
  now: number,
): string {
  const conversation = conversations[convId];
  const name = conversation ? firstName(consumerName(conversation.consumer.id)) : convId;
  const sameDay = clockDay(at, zone) === clockDay(now, zone);
  const when = sameDay ? shortTime(at, zone) : dayTime(at, zone);
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
