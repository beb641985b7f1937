import { defineEvent } from "../define-event";
import { general } from "../sections/general";

export const newConversation = defineEvent({
  id: "controllerbot_messaging_new_conversation",
  title: "New Conversation",
  firesWhen:
    "a consumer opens a conversation, unless an authenticated consumer's previous one was closed automatically within the last 48 hours",
  inShort: "A consumer opens a conversation.",
  general: general({
    values: [
      "CONSUMER_OPEN_NEW_CONVERSATION",
      "CONSUMER_OPEN_NEW_CONVERSATION_FIRST_TIME",
      "CONSUMER_OPEN_NEW_CONVERSATION_OFF_HOURS",
      "CONSUMER_OPEN_NEW_CONVERSATION_FIRST_TIME_OFF_HOURS",
      "CONSUMER_OPEN_NEW_CONVERSATION_AFTER_AUTOCLOSE",
    ],
    example: "CONSUMER_OPEN_NEW_CONVERSATION_FIRST_TIME",
    states: { old: "CLOSE", new: "OPEN" },
  }),
  section: "start",
  standsStill: false,
  look: "new",
});
