import { group, text } from "../field";

export const routing = group("the skill before and after the last routing", {
  oldSkillId: text("the skill the conversation came from", "563268"),
  newSkillId: text("the skill the conversation is in now", "563267"),
});
