import { defaultFor } from "../default-template";

export const newConversationDefault = defaultFor("controllerbot_messaging_new_conversation", {
  name: "Answer a new conversation",
  description: "Shows every command that a new conversation can be answered with.",
  suggestedName: "newConversation",
  body: `const { general, start } = input.payload;
  const who = start.firstConversation ? "a new consumer" : "a returning consumer";
  console.info("Opened by", who, general.convId);`,
  message: "Welcome. We are looking for the right colleague for you.",
});
