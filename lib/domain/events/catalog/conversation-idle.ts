import { defineEvent } from "../define-event";
import { general } from "../sections/general";

export const conversationIdle = defineEvent({
  id: "controllerbot_messaging_conversation_idle",
  title: "Conversation Idle",
  firesWhen:
    "the consumer or the agent stays silent, or nobody takes the conversation, for longer than the account allows",
  inShort: "Somebody stays silent, or nobody takes it.",
  general: general({
    values: ["CONV_AWAITING_IN_QUEUE", "AGENT_NON_RESPONSIVE", "CONSUMER_NON_RESPONSIVE"],
    example: "AGENT_NON_RESPONSIVE",
  }),
  section: "idle",
  standsStill: true,
  look: "idle",
});
