import type { EventId } from "../events/catalog";
import type { Change } from "./change";
import type { Conversation } from "./conversation";
import { inOffHours } from "./off-hours";
import { generalOf, knownSections, type Occasion } from "./payload";
import type { ConversationRules } from "./rules";

/** An event that a change raised, ready for the function that serves it. */
export interface RaisedEvent {
  eventId: EventId;
  /** of the conversation, which a command that answers it was decided on */
  version: number;
  at: number;
  payload: Record<string, unknown>;
}

/** A conversation after a change, and what the change raised. */
export interface Advanced {
  conversation: Conversation;
  events: RaisedEvent[];
}

/** Collects the events of one change; their payloads show the conversation after it. */
export function raising(
  old: Conversation | null,
  next: Conversation,
  { at }: Change,
  rules: ConversationRules,
) {
  type About = Pick<Occasion, "originator"> & {
    kind: string | undefined;
    section?: Record<string, unknown> | (() => Record<string, unknown>);
  };
  const raised: { eventId: EventId; about: About }[] = [];
  const isOff = () => inOffHours(rules.skills, next.skillId, at);
  return {
    get offHours(): boolean {
      return isOff();
    },
    event(eventId: EventId, about: About): void {
      raised.push({ eventId, about });
    },
    /** None while the account's controller bot is off. */
    events(): RaisedEvent[] {
      if (!rules.controllerBot) return [];
      return raised.map(({ eventId, about: { kind, originator, section } }) => {
        const occasion: Occasion = {
          at,
          cbotEventType: kind,
          oldConvState: old?.state ?? "CLOSE",
          inOffHours: isOff(),
          originator,
        };
        const own = typeof section === "function" ? section() : section;
        const payload = { general: generalOf(next, occasion), ...knownSections(next), ...own };
        return { eventId, version: next.version, at, payload };
      });
    },
  };
}
