import { flag, group } from "../field";

export const start = group("how the conversation began", {
  firstConversation: flag("whether this is the consumer's first conversation ever", true),
});
