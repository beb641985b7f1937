import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const handToOpenDesk: Template = {
  id: "handToOpenDesk",
  eventId: "controllerbot_messaging_mid_conversation_msg",
  name: "Hand over to the desk that is open longer",
  description:
    "Moves a line written in off-hours from support to the VIP desk, which is open longer, and tells the consumer.",
  suggestedName: "handToOpenDesk",
  does: ["systemMessage", "transfer"],
  code: inBothStyles({
    top: `// The VIP desk is open until 22:00. Whoever writes to a closed support team goes there.
const SUPPORT_SKILLS = ["563267", "563268"];
const VIP_DESK = "601114";`,
    body: `// The section says where the conversation is now; it may be absent, so ask for it with "?.".
  const skillId = input.payload.routing?.newSkillId ?? "";

  /** @type {Command[]} */
  const commands = [];
  if (SUPPORT_SKILLS.includes(skillId)) {
    commands.push({
      type: "systemMessage",
      text: "Our support team is closed. The late desk takes over right away.",
    });
    // Routing is sound here: nobody else moves a conversation in off-hours.
    commands.push({ type: "transfer", skillId: VIP_DESK });
  }`,
    answer: "commands",
  }),
};
