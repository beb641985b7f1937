import { expect, test } from "vitest";
import { type EventId, eventIds } from "../events/catalog";
import { feedsItself } from "./loop-guard";

const routing: EventId = "controllerbot_messaging_conversation_routing";
const end: EventId = "controllerbot_messaging_conversation_end";

test.each<[string, EventId, EventId[], RegExp | undefined]>([
  ["the first event of all", routing, [], undefined],
  ["once again", routing, [routing], undefined],
  ["a third answer to it", routing, [routing, routing], undefined],
  ["a fourth", routing, [routing, routing, routing], /Conversation Routing .* again 3 times/],
  ["another event after that", end, [routing, routing, routing], undefined],
  ["many different ones", end, [...eventIds, ...eventIds].slice(0, 10), /10 events in a row/],
])("%s", (_case, eventId, chain, said) => {
  const reason = feedsItself(eventId, chain);
  if (said) expect(reason).toMatch(said);
  else expect(reason).toBeUndefined();
});
