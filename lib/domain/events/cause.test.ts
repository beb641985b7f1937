import { expect, test } from "vitest";
import { seedSettings } from "../accounts/seed-settings";
import { type EventId, eventIds, events } from "./catalog";
import { causeOf } from "./cause";
import { sampleInput } from "./payload-views";

const ids: Record<string, EventId> = {
  new: "controllerbot_messaging_new_conversation",
  ttr: "controllerbot_messaging_ttr",
  participants: "controllerbot_messaging_participants_change",
  idle: "controllerbot_messaging_conversation_idle",
  routing: "controllerbot_messaging_conversation_routing",
  mid: "controllerbot_messaging_mid_conversation_msg",
  end: "controllerbot_messaging_conversation_end",
};

test.each<[string, string]>([
  ["new", "Consumer opened a conversation for the first time, in Support EN"],
  ["ttr", "Consumer marked it as urgent, 5 min to respond, in Support EN"],
  ["participants", "Another agent joined, in Support EN"],
  ["idle", "Agent silent for 30 min, in Support EN"],
  ["routing", "Moved from Support DE to Support EN"],
  ["mid", "Consumer wrote a line in off-hours, in Support EN"],
  ["end", "Closed by the agent, in Support EN"],
])("the sample of %s reads: %s", (look, words) => {
  const event = events.find((each) => each.id === ids[look])!;
  expect(causeOf(event.id, sampleInput(event).payload, seedSettings)).toBe(words);
});

const kind = (cbotEventType: string, others: object = {}) => ({
  general: { cbotEventType, ...others },
});
const consumer = { id: "c", role: "CONSUMER" };
const assigned = { id: "a", role: "ASSIGNED_AGENT" };
const change = (oldParticipants: unknown, newParticipants: unknown) => ({
  participantChange: { oldParticipants, newParticipants },
});

test.each<[string, unknown, string]>([
  ["new", kind("CONSUMER_OPEN_NEW_CONVERSATION"), "Consumer opened a conversation"],
  [
    "new",
    kind("CONSUMER_OPEN_NEW_CONVERSATION_FIRST_TIME_OFF_HOURS", { inOffHours: true }),
    "Consumer opened a conversation for the first time, off-hours",
  ],
  [
    "new",
    kind("CONSUMER_OPEN_NEW_CONVERSATION_AFTER_AUTOCLOSE"),
    "Consumer opened a conversation again after an automatic close",
  ],
  ["ttr", kind("CONSUMER_CANCELED_URGENT_RESPONSE_TIME"), "Consumer unmarked it as urgent"],
  [
    "ttr",
    { ...kind("AGENT_UPDATED_RESPONSE_TIME"), ttr: { newTtr: { value: 90 } } },
    "Agent set the time to respond, 90 s to respond",
  ],
  ["participants", kind("YOU_ARE_CONNECTED_TO"), "Agent took the conversation"],
  ["participants", kind("BACK_TO_QUEUE"), "Agent left, back in the queue"],
  ["participants", kind("JOINED_AGENT_LEFT_CONVERSATION"), "Agent who had joined left"],
  ["participants", change([assigned], [assigned, consumer]), "Consumer joined"],
  ["participants", change([assigned, consumer], [assigned]), "Consumer left"],
  ["participants", change([], [assigned]), "Agent joined"],
  ["participants", change([null, 5], "x"), "Participants changed"],
  ["idle", kind("CONV_AWAITING_IN_QUEUE"), "Nobody took it"],
  [
    "idle",
    {
      ...kind("CONSUMER_NON_RESPONSIVE", { inOffHours: true }),
      idle: { consumerNonResponsive: { time: "2", timeUnits: "hours" } },
      routing: { newSkillId: 601114 },
    },
    "Consumer silent for 2 h, in VIP Desk, off-hours",
  ],
  [
    "idle",
    {
      ...kind("AGENT_NON_RESPONSIVE"),
      idle: { agentNonResponsive: { time: 3, timeUnits: "days" } },
    },
    "Agent silent for 3 days",
  ],
  ["idle", { routing: { newSkillId: "999" } }, "Conversation idle, in 999"],
  ["routing", { routing: { newSkillId: "999" } }, "Moved to 999"],
  ["routing", {}, "Moved to another skill"],
  ["end", kind("SYSTEM_END_CONVERSATION"), "Closed by the system"],
  ["end", { end: { closeReason: "CONSUMER" } }, "Closed by the consumer"],
  ["end", { end: { closeReason: "toString" } }, "Conversation closed"],
])("%s with %j reads: %s", (look, payload, words) => {
  expect(causeOf(ids[look]!, payload, seedSettings)).toBe(words);
});

test.each(eventIds)("a payload of %s that makes no sense still has a sentence", (id) => {
  const nonsense = [
    undefined,
    null,
    5,
    "x",
    [],
    { general: null },
    { general: { cbotEventType: {} } },
  ];
  const deep = {
    general: { cbotEventType: "constructor", inOffHours: [] },
    routing: [],
    idle: "x",
    ttr: { newTtr: { value: "soon" } },
  };
  for (const payload of [...nonsense, deep]) {
    const words = causeOf(id, payload, { skills: [] });
    expect(words).toMatch(/^[A-Z][\w -]+$/);
    expect(words).not.toMatch(/undefined|NaN|object|function/);
  }
});
