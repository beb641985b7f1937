import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const closeAfterSilence: Template = {
  id: "closeAfterSilence",
  eventId: "controllerbot_messaging_conversation_idle",
  name: "Close after the consumer's long silence",
  description:
    "Says goodbye and closes when the consumer has not written for a day; a shorter silence gets a reminder.",
  suggestedName: "closeAfterSilence",
  does: ["systemMessage", "closeConversation"],
  sampleChanges: {
    general: { cbotEventType: "CONSUMER_NON_RESPONSIVE", lastMessageComposer: "ASSIGNED_AGENT" },
  },
  code: inBothStyles({
    top: `// Closes what the consumer has left: first a reminder, after a day a goodbye.
const DAY = 24 * 60 * 60 * 1000;

/** @returns {Command[]} */
function commandsFor(silence) {
  if (silence < DAY) {
    return [{ type: "systemMessage", text: "Are you still there? We are happy to go on." }];
  }
  return [
    { type: "systemMessage", text: "We have not heard from you, so we close for now." },
    { type: "closeConversation" },
  ];
}`,
    body: `const { general, idle } = input.payload;
  const theirTurn = general.cbotEventType === "CONSUMER_NON_RESPONSIVE";
  // Times are milliseconds since 1970, as a number or as a text.
  const silence = Date.now() - Number(idle.lastConsumerMsgTs);`,
    answer: "theirTurn ? commandsFor(silence) : []",
  }),
};
