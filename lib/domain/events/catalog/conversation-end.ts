import { defineEvent } from "../define-event";
import { general } from "../sections/general";

export const conversationEnd = defineEvent({
  id: "controllerbot_messaging_conversation_end",
  title: "Conversation End",
  firesWhen: "an agent, the consumer or the system closes the conversation",
  inShort: "Agent, consumer or system closes it.",
  general: general({
    values: ["AGENT_END_CONVERSATION", "CONSUMER_END_CONVERSATION", "SYSTEM_END_CONVERSATION"],
    example: "AGENT_END_CONVERSATION",
    states: { old: "OPEN", new: "CLOSE" },
  }),
  section: "end",
  standsStill: false,
  look: "end",
});
