import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const thankByCloser: Template = {
  id: "thankByCloser",
  eventId: "controllerbot_messaging_conversation_end",
  name: "Thank by who closed",
  description:
    "Says goodbye in different words when the agent, the consumer or the system closed the conversation.",
  suggestedName: "thankByCloser",
  does: ["systemMessage"],
  code: inBothStyles({
    top: `// A goodbye that fits who ended the conversation.
const GOODBYES = {
  AGENT: "Thank you for talking to us. Write here again whenever you need us.",
  CONSUMER: "Thank you. We are glad that you told us when you were done.",
  SYSTEM: "We had not heard from you for a while. Write here to go on where we stopped.",
};`,
    body: `const { closeReason } = input.payload.end;
  const minutes = Math.round((Date.now() - Number(input.payload.general.startTs)) / 60000);
  console.info(\`Closed by \${closeReason} after \${minutes} min\`);`,
    answer: `{
    type: "systemMessage",
    text: GOODBYES[closeReason] ?? GOODBYES.AGENT,
  }`,
  }),
};
