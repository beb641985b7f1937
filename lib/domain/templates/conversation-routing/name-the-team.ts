import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const nameTheTeam: Template = {
  id: "nameTheTeam",
  eventId: "controllerbot_messaging_conversation_routing",
  name: "Name the team that takes over",
  description:
    "Tells the consumer which team the conversation has moved to. Leaves it to the automatic message for a skill that it does not know.",
  suggestedName: "nameTheTeam",
  does: ["systemMessage"],
  code: inBothStyles({
    top: `// Says which team takes over, in words that a consumer understands.
const TEAMS = new Map([
  ["563267", "our support team"],
  ["563268", "our German-speaking support team"],
  ["563270", "our billing team"],
  ["601114", "a senior colleague"],
]);

/** @returns {Command[]} */
function introduce(skillId) {
  const team = TEAMS.get(skillId);
  // No systemMessage means that the account's automatic message is sent.
  if (team === undefined) return [];
  return [{ type: "systemMessage", text: \`You are now with \${team}.\` }];
}`,
    body: `const { newSkillId } = input.payload.routing;`,
    answer: "introduce(newSkillId)",
  }),
};
