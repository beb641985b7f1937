import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const reassureUrgent: Template = {
  id: "reassureUrgent",
  eventId: "controllerbot_messaging_ttr",
  name: "Reassure the urgent ones",
  description:
    "Apologises to a consumer who marks the conversation as urgent and says by when an agent answers; says nothing when an agent plans the time.",
  suggestedName: "reassureUrgent",
  does: ["systemMessage"],
  code: inBothStyles({
    top: `// Whoever marks a conversation as urgent hears at once how soon an answer comes.
function textFor(kind, seconds) {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  switch (kind) {
    case "CONSUMER_ASKED_URGENT_RESPONSE_TIME":
      return \`Sorry to keep you waiting. You have an answer within \${minutes} min.\`;
    case "CONSUMER_CANCELED_URGENT_RESPONSE_TIME":
      return \`Thank you for your patience. You have an answer within \${minutes} min.\`;
    default:
      // An agent planned the time: that is nothing to tell the consumer.
      return "";
  }
}`,
    body: `const { general, ttr } = input.payload;`,
    answer: `{
    type: "systemMessage",
    text: textFor(general.cbotEventType, ttr.newTtr.value),
  }`,
  }),
};
