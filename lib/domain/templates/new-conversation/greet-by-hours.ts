import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const greetByHours: Template = {
  id: "greetByHours",
  eventId: "controllerbot_messaging_new_conversation",
  name: "Greet by office hours and language",
  description:
    "Greets in the language of the consumer's device, and says so when nobody is there to answer now.",
  suggestedName: "greetByHours",
  does: ["systemMessage"],
  code: inBothStyles({
    top: `// Greets in the consumer's language; out of office hours it says when an answer can be expected.
const GREETINGS = {
  en: {
    open: "Hello. A colleague will be with you shortly.",
    closed: "Hello. We are closed right now and answer on the next working day.",
  },
  de: {
    open: "Guten Tag. Gleich ist jemand für Sie da.",
    closed: "Guten Tag. Wir haben geschlossen und antworten am nächsten Werktag.",
  },
  es: {
    open: "Hola. En breve le atenderá un compañero.",
    closed: "Hola. Ahora estamos cerrados y respondemos el próximo día laborable.",
  },
};

/** "de-AT" becomes "de"; a language that we do not speak becomes "en". */
function languageOf(clientLanguage) {
  const language = (clientLanguage ?? "en").slice(0, 2).toLowerCase();
  return language in GREETINGS ? language : "en";
}`,
    body: `const { clientLanguage, inOffHours } = input.payload.general;
  const greeting = GREETINGS[languageOf(clientLanguage)];`,
    answer: `{
    type: "systemMessage",
    text: inOffHours ? greeting.closed : greeting.open,
  }`,
  }),
};
