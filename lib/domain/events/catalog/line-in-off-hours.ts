import { defineEvent } from "../define-event";
import { general } from "../sections/general";

export const lineInOffHours = defineEvent({
  id: "controllerbot_messaging_mid_conversation_msg",
  title: "Line in Off-Hours",
  firesWhen:
    "the consumer writes a line in off-hours in a conversation that was opened in office hours",
  inShort: "Opened in office hours, written to after them.",
  general: general({
    values: ["CONSUMER_SEND_MESSAGE_ON_OFFHOURS"],
    example: "CONSUMER_SEND_MESSAGE_ON_OFFHOURS",
    inOffHours: true,
  }),
  section: "mid",
  standsStill: true,
  look: "mid",
});
