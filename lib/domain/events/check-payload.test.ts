import { expect, test } from "vitest";
import { events } from "./catalog";
import { checkPayload } from "./check-payload";
import { sampleInput } from "./payload-views";

test.each(events.map((event) => [event.title, event] as const))(
  "the published sample of %s fits",
  (_title, event) => {
    expect(checkPayload(event.id, sampleInput(event).payload)).toEqual([]);
  },
);

const routing = "controllerbot_messaging_conversation_routing";

function payload(general: object, others: object = {}) {
  const event = events.find((each) => each.id === routing)!;
  const sample = sampleInput(event).payload;
  return { ...sample, ...others, general: { ...Object(sample.general), ...general } };
}

test.each<[string, object]>([
  [
    "ids and times in texts",
    { startTs: "1528463744663", visitorId: "opaque", manualETTR: 1541152938069 },
  ],
  ["an unknown field", { somethingNew: { deep: [1] } }],
  ["no cbotEventType", { cbotEventType: undefined }],
])("what live platforms send fits: %s", (_case, general) => {
  expect(checkPayload(routing, payload(general))).toEqual([]);
});

test.each<[string, unknown, [string, string][]]>([
  ["no payload", undefined, [["payload", "missing, expected an object"]]],
  ["a text for a payload", "hello", [["payload", "expected an object, got the text “hello”"]]],
  ["null for a payload", null, [["payload", "expected an object, got null"]]],
  ["a list for a payload", [], [["payload", "expected an object, got a list"]]],
  [
    "missing sections",
    {},
    [
      ["payload.routing", "missing, expected an object"],
      ["payload.general", "missing, expected an object"],
    ],
  ],
  [
    "a number for a text",
    payload({ convId: 5 }),
    [["payload.general.convId", "expected a text, got the number 5"]],
  ],
  [
    "a text for a flag",
    payload({ inOffHours: "TRUE" }),
    [["payload.general.inOffHours", "expected true or false, got the text “TRUE”"]],
  ],
  [
    "words for a time",
    payload({ startTs: "yesterday" }),
    [
      [
        "payload.general.startTs",
        "expected a number, or a text of digits, got the text “yesterday”",
      ],
    ],
  ],
  [
    "a flag for a time",
    payload({ startTs: true }),
    [["payload.general.startTs", "expected a number or a text, got true"]],
  ],
  [
    "a kind of another event",
    payload({ cbotEventType: "BACK_TO_QUEUE" }),
    [
      [
        "payload.general.cbotEventType",
        "expected “ENGAGEMENT_TRANSFERED”, got the text “BACK_TO_QUEUE”",
      ],
    ],
  ],
  [
    "a state that is none",
    payload({ oldConvState: "x".repeat(1000) }),
    [
      [
        "payload.general.oldConvState",
        "expected one of OPEN, CLOSE, got a text of 1000 characters",
      ],
    ],
  ],
  [
    "a wrong role within a list",
    payload(
      {},
      { participantChange: { oldParticipants: [], newParticipants: [{ id: "a", role: "BOSS" }] } },
    ),
    [
      [
        "payload.participantChange.newParticipants[0].role",
        "expected one of CONSUMER, ASSIGNED_AGENT, AGENT, MANAGER, CONTROLLER, got the text “BOSS”",
      ],
    ],
  ],
])("a misfit names its path, what was expected and what was seen: %s", (_case, given, warnings) => {
  expect(checkPayload(routing, given)).toEqual(
    warnings.map(([path, message]) => ({ path, message })),
  );
});

test("of very many misfits the first fifty are named and the rest counted", () => {
  const many = Array.from({ length: 500 }, () => "nobody");
  const warnings = checkPayload(
    routing,
    payload({}, { participantChange: { oldParticipants: many, newParticipants: [] } }),
  );
  expect(warnings).toHaveLength(51);
  expect(warnings.at(-1)).toEqual({ path: "payload", message: "450 more fields do not fit" });
});
