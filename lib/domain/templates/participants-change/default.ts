import { defaultFor } from "../default-template";

export const participantsChangeDefault = defaultFor("controllerbot_messaging_participants_change", {
  name: "Answer a change of participants",
  description: "Shows every command that somebody's joining or leaving can be answered with.",
  suggestedName: "participantsChange",
  body: `const { oldParticipants, newParticipants } = input.payload.participantChange;
  console.info("Before:", oldParticipants, "now:", newParticipants);`,
  message: "A colleague is joining to help with your question.",
});
