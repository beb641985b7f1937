import { group, word } from "../field";

export const end = group("how the conversation ended", {
  closeReason: word("who closed the conversation", ["AGENT", "CONSUMER", "SYSTEM"], "AGENT"),
});
