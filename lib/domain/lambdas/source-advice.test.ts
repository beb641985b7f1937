import { expect, test } from "vitest";
import { eventIds } from "../events/catalog";
import { crossesRouting, sourceAdvice } from "./source-advice";

const transfer = `async function lambda() {
  return [{ type: "transfer", skillId: "601114" }];
}`;

const still = [
  "controllerbot_messaging_conversation_idle",
  "controllerbot_messaging_mid_conversation_msg",
];

test.each(eventIds.map((id) => [id, still.includes(id)] as const))(
  "routing from %s is advised without a warning: %s",
  (eventId, advised) => {
    expect(sourceAdvice(transfer, eventId)).toEqual(
      advised ? [] : [{ line: 2, column: 11, message: crossesRouting }],
    );
  },
);

test("a second command of a type in one answer is pointed at, one in another answer is not", () => {
  const code = `function lambda(input, callback) {
  if (input.payload.general.inOffHours) {
    return callback(null, [{ type: "systemMessage", text: "a" }]);
  }
  callback(null, [
    { type: "systemMessage", text: "b" },
    { "type": "closeConversation" },
    { type: \`systemMessage\`, text: "c" },
  ]);
}`;
  expect(sourceAdvice(code, "controllerbot_messaging_conversation_idle")).toEqual([
    {
      line: 8,
      column: 5,
      message: "A second systemMessage is never carried out. Only the first of a type is.",
    },
  ]);
});

test("a text that does not parse has no advice, nor has one without commands", () => {
  expect(sourceAdvice("async function lambda( {", eventIds[0])).toEqual([]);
  expect(sourceAdvice("with ({ type: 'x' }) { function lambda() {} }", eventIds[0])).toEqual([]);
  expect(sourceAdvice(`const x = 1${"+1".repeat(49_000)};`, eventIds[0])).toEqual([]);
});
