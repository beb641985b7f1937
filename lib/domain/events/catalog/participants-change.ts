import { defineEvent } from "../define-event";
import { general } from "../sections/general";

/** A consumer's own join or leave has no `cbotEventType`. */
export const participantsChange = defineEvent({
  id: "controllerbot_messaging_participants_change",
  title: "Participants Change",
  firesWhen: "an agent, a manager or the consumer joins or leaves the conversation",
  inShort: "An agent, manager or consumer joins or leaves.",
  general: general({
    values: [
      "YOU_ARE_CONNECTED_TO",
      "BACK_TO_QUEUE",
      "ANOTHER_AGENT_JOINED_CONVERSATION",
      "JOINED_AGENT_LEFT_CONVERSATION",
    ],
    example: "ANOTHER_AGENT_JOINED_CONVERSATION",
  }),
  section: "participantChange",
  standsStill: false,
  look: "participants",
});
