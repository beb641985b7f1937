import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const welcomeBack: Template = {
  id: "welcomeBack",
  eventId: "controllerbot_messaging_new_conversation",
  name: "Welcome newcomers and regulars",
  description:
    "Explains to first-time consumers how messaging works, welcomes the others back, and stays silent after an automatic close.",
  suggestedName: "welcomeBack",
  does: ["systemMessage"],
  code: inBothStyles({
    top: `// Says different things to those who are new here and to those who come back.
const NEWCOMER =
  "Welcome. Write whenever it suits you: this conversation stays here, and we answer in it.";
const REGULAR = "Good to have you back. Tell us how we can help today.";

function greetingFor({ general, start }) {
  // Whoever comes back after an automatic close goes on with the same matter: no greeting.
  if (general.cbotEventType === "CONSUMER_OPEN_NEW_CONVERSATION_AFTER_AUTOCLOSE") return "";
  return start.firstConversation ? NEWCOMER : REGULAR;
}`,
    body: "",
    answer: `{
    type: "systemMessage",
    // An empty text keeps the account's automatic message silent, too.
    text: greetingFor(input.payload),
  }`,
  }),
};
