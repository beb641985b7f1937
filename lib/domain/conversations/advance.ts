import { respond, route, take, write } from "./apply-change";
import type { Change } from "./change";
import type { Conversation } from "./conversation";
import { ImpossibleChange, mustNotRunBackwards } from "./impossible-change";
import { type Before, open } from "./open";
import { idleOf, ttrOf } from "./payload";
import { type Advanced, raising } from "./raising";
import type { ConversationRules } from "./rules";
import { overdue, silenceKinds } from "./silence";

/**
 * The conversation after a change, and the events that it raises in their fixed order: new, routing,
 * participants, response time, off-hours line, end; silences come with the clock alone. Throws
 * ImpossibleChange for what cannot happen to the conversation as it is.
 */
export function advance(
  conversation: Conversation | null,
  change: Change,
  rules: ConversationRules,
  { convId = "", before }: { convId?: string; before?: Before | undefined } = {},
): Advanced {
  if (change.type === "opened") {
    return open(conversation, change, rules, { convId: conversation?.convId ?? convId, before });
  }
  if (!conversation)
    throw new ImpossibleChange("type", "There is no such conversation. Open it first.");
  if (conversation.state === "CLOSE" && !isGoodbye(change)) {
    throw new ImpossibleChange(
      "type",
      "The conversation is closed. Only opening it anew is possible.",
    );
  }
  mustNotRunBackwards(conversation, change);
  const { at } = change;
  const next: Conversation = { ...conversation, version: conversation.version + 1, lastTs: at };
  const raise = raising(conversation, next, change, rules);
  switch (change.type) {
    case "message":
      write(conversation, next, change);
      if (change.by.role === "CONSUMER" && !next.openedInOffHours && raise.offHours) {
        raise.event("controllerbot_messaging_mid_conversation_msg", {
          kind: "CONSUMER_SEND_MESSAGE_ON_OFFHOURS",
          originator: change.by,
          section: { mid: { openedInOffHours: false } },
        });
      }
      break;
    case "urgentMarked":
    case "urgentUnmarked":
    case "responseTimeSet":
      raise.event("controllerbot_messaging_ttr", {
        ...respond(conversation, next, change, rules),
        section: () => ({ ttr: ttrOf(conversation.ttr, next.ttr) }),
      });
      break;
    case "joined":
    case "left": {
      const kind = take(conversation, next, change);
      // What the controller bot does with itself is no news to it.
      if (change.participant.role === "CONTROLLER") break;
      raise.event("controllerbot_messaging_participants_change", {
        kind,
        originator: change.participant,
        section: participantChange(conversation, next),
      });
      break;
    }
    case "routed": {
      const released = route(conversation, next, change);
      if (next.skillId !== conversation.skillId) {
        raise.event("controllerbot_messaging_conversation_routing", {
          kind: "ENGAGEMENT_TRANSFERED",
        });
      }
      if (released) {
        raise.event("controllerbot_messaging_participants_change", {
          kind: "BACK_TO_QUEUE",
          originator: released,
          section: participantChange(conversation, next),
        });
      }
      break;
    }
    case "closed":
      next.state = "CLOSE";
      next.closeReason = change.by;
      next.closedTs = at;
      next.autoClosed = change.by === "SYSTEM" && change.automatically === true;
      next.silentSince = {};
      raise.event("controllerbot_messaging_conversation_end", {
        kind: `${change.by}_END_CONVERSATION`,
        section: { end: { closeReason: change.by } },
      });
      break;
    case "tick": {
      const told = overdue(conversation, at, rules);
      if (told.length === 0) break;
      next.silentSince = { ...conversation.silentSince };
      for (const silence of told) delete next.silentSince[silence];
      for (const silence of told) {
        raise.event("controllerbot_messaging_conversation_idle", {
          kind: silenceKinds[silence],
          section: { idle: idleOf(next, rules) },
        });
      }
    }
  }
  return { conversation: next, events: raise.events() };
}

/** Of the controller bot, which answers the end of a conversation: the only thing said after it. */
const isGoodbye = (change: Change): boolean =>
  change.type === "message" && change.by.role === "CONTROLLER";

const participantChange = (before: Conversation, after: Conversation) => ({
  participantChange: { oldParticipants: before.participants, newParticipants: after.participants },
});
