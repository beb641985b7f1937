import { defaultFor } from "../default-template";

export const conversationIdleDefault = defaultFor("controllerbot_messaging_conversation_idle", {
  name: "Answer an idle conversation",
  description: "Shows every command that an idle conversation can be answered with.",
  suggestedName: "conversationIdle",
  body: `const { general, idle } = input.payload;
  // Times come as numbers or as texts, depending on the platform: Number() reads both.
  const lastLine = new Date(Number(idle.lastConsumerMsgTs));
  console.info(general.cbotEventType, "last consumer line at", lastLine.toISOString());`,
  message: "Sorry for the wait. We are looking for a free colleague.",
});
