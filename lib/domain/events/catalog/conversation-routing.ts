import { defineEvent } from "../define-event";
import { general } from "../sections/general";

export const conversationRouting = defineEvent({
  id: "controllerbot_messaging_conversation_routing",
  title: "Conversation Routing",
  firesWhen: "the conversation moves to a different skill",
  inShort: "The conversation moves to another skill.",
  general: general({
    // Spelt so by the platform.
    values: ["ENGAGEMENT_TRANSFERED"],
    example: "ENGAGEMENT_TRANSFERED",
  }),
  section: "routing",
  standsStill: false,
  look: "routing",
});
