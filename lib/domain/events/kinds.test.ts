import { expect, test } from "vitest";
import { eventOf } from "./catalog";
import { isKind, kindIn, kindsOf } from "./kinds";

test("an event has the kinds of its definition", () => {
  expect(kindsOf(eventOf("controllerbot_messaging_conversation_idle"))).toEqual([
    "CONV_AWAITING_IN_QUEUE",
    "AGENT_NON_RESPONSIVE",
    "CONSUMER_NON_RESPONSIVE",
  ]);
  expect([isKind("BACK_TO_QUEUE"), isKind("BACK"), isKind("constructor")]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each<[unknown, string | undefined]>([
  [{ general: { cbotEventType: "BACK_TO_QUEUE" } }, "BACK_TO_QUEUE"],
  [{ general: { cbotEventType: 7 } }, undefined],
  [{ general: null }, undefined],
  [{}, undefined],
  ["general", undefined],
  [null, undefined],
])("the kind in %j is %s", (payload, kind) => {
  expect(kindIn(payload)).toBe(kind);
});
