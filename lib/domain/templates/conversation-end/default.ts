import { defaultFor } from "../default-template";

export const conversationEndDefault = defaultFor("controllerbot_messaging_conversation_end", {
  name: "Answer the end of a conversation",
  description: "Shows every command that the end of a conversation can be answered with.",
  suggestedName: "conversationEnd",
  body: `const { closeReason } = input.payload.end;
  console.info("Closed by", closeReason, input.payload.general.convId);`,
  message: "Thank you for talking to us.",
  closing: "The conversation is closed already: shown for completeness.",
});
