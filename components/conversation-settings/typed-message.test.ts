import { expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { eventOf } from "@/lib/domain/events/catalog";
import { messageOf, sameMessage, withMessage } from "./typed-message";

const idle = eventOf("controllerbot_messaging_conversation_idle");
const settings = {
  automaticMessages: seedSettings.automaticMessages,
  messagesByKind: { AGENT_NON_RESPONSIVE: "Slow today.", BACK_TO_QUEUE: "Back in line." },
};

test("an event's form has its text and those of its own kinds", () => {
  expect(messageOf(settings, idle)).toEqual({
    text: "An agent will be with you shortly.",
    kinds: { AGENT_NON_RESPONSIVE: "Slow today." },
  });
});

test("what is kept changes this event and no other", () => {
  const typed = { text: " Soon. ", kinds: { CONSUMER_NON_RESPONSIVE: " " } };
  const after = withMessage(settings, idle, typed);
  expect(after.automaticMessages).toEqual({ ...settings.automaticMessages, [idle.id]: "Soon." });
  expect(after.messagesByKind).toEqual({
    BACK_TO_QUEUE: "Back in line.",
    CONSUMER_NON_RESPONSIVE: "",
  });
});

test("a blank text of the event is none", () => {
  const { automaticMessages } = withMessage(settings, idle, { text: " ", kinds: {} });
  expect(automaticMessages).not.toHaveProperty(idle.id);
  expect(Object.keys(automaticMessages)).toHaveLength(6);
});

test("an own text that is empty differs from none", () => {
  const own = { text: "a", kinds: { AGENT_NON_RESPONSIVE: "" } };
  expect(sameMessage(own, { text: "a", kinds: {} })).toBe(false);
  expect(sameMessage(own, { ...own, kinds: { ...own.kinds } })).toBe(true);
});
