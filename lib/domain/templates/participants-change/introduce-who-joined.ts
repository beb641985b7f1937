import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const introduceWhoJoined: Template = {
  id: "introduceWhoJoined",
  eventId: "controllerbot_messaging_participants_change",
  name: "Tell the consumer who joined",
  description:
    "Compares the participants before and after, and tells the consumer in what role somebody joined. Silent when somebody leaves.",
  suggestedName: "introduceWhoJoined",
  does: ["systemMessage"],
  code: inBothStyles({
    top: `// Tells the consumer who has just joined.
// Keep it fast: past a second the agent may have written first.
const INTRODUCTIONS = {
  ASSIGNED_AGENT: "You are now talking to one of our agents.",
  AGENT: "A second agent has joined to help.",
  MANAGER: "A team lead has joined the conversation.",
};

/** Those who take part now and did not before, or not in this role. */
function joinedOf({ oldParticipants, newParticipants }) {
  return newParticipants.filter(
    (now) => !oldParticipants.some((before) => before.id === now.id && before.role === now.role),
  );
}`,
    body: `const texts = joinedOf(input.payload.participantChange)
    .map((participant) => INTRODUCTIONS[participant.role])
    .filter((text) => text !== undefined); // consumers and bots need no introduction`,
    answer: `{
    type: "systemMessage",
    text: texts.join(" "), // empty when nobody joined, which sends nothing
  }`,
  }),
};
