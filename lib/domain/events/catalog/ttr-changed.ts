import { defineEvent } from "../define-event";
import { general } from "../sections/general";

export const ttrChanged = defineEvent({
  id: "controllerbot_messaging_ttr",
  title: "TTR Changed",
  firesWhen:
    "the consumer marks or unmarks the conversation as urgent, or an agent changes the time to respond",
  inShort: "Marked urgent, or given a new time to respond.",
  general: general({
    values: [
      "AGENT_UPDATED_RESPONSE_TIME",
      "CONSUMER_ASKED_URGENT_RESPONSE_TIME",
      "CONSUMER_CANCELED_URGENT_RESPONSE_TIME",
    ],
    example: "CONSUMER_ASKED_URGENT_RESPONSE_TIME",
  }),
  section: "ttr",
  standsStill: false,
  look: "ttr",
});
