import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const escalateVip: Template = {
  id: "escalateVip",
  eventId: "controllerbot_messaging_conversation_idle",
  name: "Move idle VIPs to a priority skill",
  description:
    "When nobody answers a conversation of a VIP campaign, apologises once and moves it to the VIP desk, proposing a lead.",
  suggestedName: "escalateVip",
  does: ["systemMessage", "transfer"],
  code: inBothStyles({
    top: `// A consumer of a VIP campaign does not wait twice: apologise, then hand over.
const VIP_CAMPAIGNS = ["2327699812"];
const VIP_DESK = "601114";
const LEAD = "88120";

function isVip(campaign) {
  // Not every conversation has a campaign. Ids come as numbers or as texts: compare them as texts.
  return VIP_CAMPAIGNS.includes(String(campaign?.id));
}`,
    body: `const { general, routing } = input.payload;
  // When it is the consumer who is silent, it is not our turn.
  const ourTurn = general.cbotEventType !== "CONSUMER_NON_RESPONSIVE";
  const alreadyThere = routing?.newSkillId === VIP_DESK;

  /** @type {Command[]} */
  const commands = [];
  if (ourTurn && isVip(general.campaignInfo) && !alreadyThere) {
    commands.push({
      type: "systemMessage",
      text: "Sorry for the wait. I am asking a senior colleague to take over.",
    });
    // Routing is sound here: an idle conversation stands still.
    commands.push({ type: "transfer", skillId: VIP_DESK, agentId: LEAD });
  }`,
    answer: "commands",
  }),
};
