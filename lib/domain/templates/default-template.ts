import { commandTypes } from "../commands/command";
import { type EventId, eventOf } from "../events/catalog";
import { inBothStyles } from "./in-both-styles";
import type { Template } from "./template";

const still = `
      // This event comes while the conversation stands still, so routing from here is sound.`;
const moving = `
      // Unwise from this event: the conversation is still moving, so this transfer may cross
      // other routing. Prefer a bot, or the events of an idle or off-hours conversation.`;

/** An event's default template: a short text that shows every command, to cut down from. */
export function defaultFor(
  eventId: EventId,
  about: {
    name: string;
    description: string;
    suggestedName: string;
    /** how the function reads what is special about its event */
    body: string;
    message: string;
    /** a remark on closing, where there is one */
    closing?: string;
  },
): Template {
  const event = eventOf(eventId);
  return {
    id: about.suggestedName,
    eventId,
    name: about.name,
    description: about.description,
    suggestedName: about.suggestedName,
    does: commandTypes,
    code: inBothStyles({
      top: `// ${event.title}: ${event.inShort.charAt(0).toLowerCase()}${event.inShort.slice(1)}
// An answer holds at most one command of each type. Keep those that you need, delete the others.`,
      body: about.body,
      answer: `[
    {
      // Sent instead of the account's automatic message. An empty text sends neither.
      type: "systemMessage",
      text: ${JSON.stringify(about.message)},
    },
    {
      // To a skill, to an agent, or to a skill with an agent proposed.${event.standsStill ? still : moving}
      type: "transfer",
      skillId: "601114", // VIP Desk
      agentId: "88120", // Mira Okafor
    },
    {
      // ${about.closing ?? "Nobody can write into the conversation afterwards."}
      type: "closeConversation",
    },
  ]`,
    }),
  };
}
