import type { EventId } from "../events/catalog";
import type { Change } from "./change";
import { assignedAgent, type Conversation, type Participant } from "./conversation";
import { ImpossibleChange } from "./impossible-change";
import { inOffHours } from "./off-hours";
import { generalOf, idleOf, knownSections, noSkill, type Occasion, ttrOf } from "./payload";
import type { ConversationRules } from "./rules";
import { afterMessage, afterMove, overdue, silenceKinds } from "./silence";

/** An event that a change raised, ready for the function that serves it. */
export interface RaisedEvent {
  eventId: EventId;
  /** of the conversation, which a command that answers it was decided on */
  version: number;
  at: number;
  payload: Record<string, unknown>;
}

/** What is known of the consumer's conversation before this one. */
export interface Before {
  closedTs: number;
  autoClosed: boolean;
}

export interface Advanced {
  conversation: Conversation;
  events: RaisedEvent[];
}

/** For so long after an automatic close a new conversation of somebody known goes on with the old. */
export const goesOnForMs = 48 * 60 * 60 * 1_000;

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
  if (conversation.state === "CLOSE") {
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

type Of<T extends Change["type"]> = Extract<Change, { type: T }>;

function mustNotRunBackwards({ lastTs }: Conversation, { at }: Change): void {
  if (at >= lastTs) return;
  throw new ImpossibleChange("at", `Time runs backwards: the change before was at ${lastTs}.`);
}

function open(
  existing: Conversation | null,
  change: Of<"opened">,
  rules: ConversationRules,
  { convId, before: given }: { convId: string; before: Before | undefined },
): Advanced {
  if (existing?.state === "OPEN")
    throw new ImpossibleChange("type", "The conversation is open already.");
  if (existing) mustNotRunBackwards(existing, change);
  const { at, consumer, campaign, context, skillId = noSkill } = change;
  const before = existing ? { closedTs: existing.lastTs, autoClosed: existing.autoClosed } : given;
  const offHours = inOffHours(rules.skills, skillId, at);
  const first = change.firstConversation ?? before === undefined;
  const conversation: Conversation = {
    convId,
    version: (existing?.version ?? 0) + 1,
    state: "OPEN",
    consumer,
    ...(campaign ? { campaign } : {}),
    ...(context ? { context } : {}),
    startTs: at,
    lastTs: at,
    firstConversation: first,
    openedInOffHours: offHours,
    skillId,
    ttr: { ttrType: "NORMAL", value: rules.responseTimes.normal },
    participants: [{ id: consumer.id, role: "CONSUMER" }],
    autoClosed: false,
    silentSince: { queue: at },
  };
  const resumed = before?.autoClosed === true && at - before.closedTs < goesOnForMs;
  const raise = raising(null, conversation, change, rules);
  if (!(resumed && consumer.authenticated)) {
    const kind = "CONSUMER_OPEN_NEW_CONVERSATION";
    const offered = offHours ? "_OFF_HOURS" : "";
    raise.event("controllerbot_messaging_new_conversation", {
      kind: resumed ? `${kind}_AFTER_AUTOCLOSE` : `${kind}${first ? "_FIRST_TIME" : ""}${offered}`,
      originator: { id: consumer.id, role: "CONSUMER" },
    });
  }
  return { conversation, events: raise.events() };
}

function write(conversation: Conversation, next: Conversation, { by, at }: Of<"message">): void {
  const known = conversation.participants.some(({ id, role }) => id === by.id && role === by.role);
  if (!known && by.role !== "CONTROLLER") {
    throw new ImpossibleChange("by", `${by.id} takes no part in it as ${by.role}.`);
  }
  next.lastMessage = { ts: at, by };
  if (by.role === "CONSUMER") next.lastConsumerMsgTs = at;
  else if (by.role !== "CONTROLLER") next.lastAgentMsgTs = at;
  next.silentSince = afterMessage(conversation, { role: by.role, at });
}

/** Moves it to a queue, or proposes it to an agent; answers who let go of it. */
function route(
  conversation: Conversation,
  next: Conversation,
  { skillId, agentId, release, at }: Of<"routed">,
): Participant | undefined {
  if (skillId === conversation.skillId) {
    if (agentId === undefined) {
      throw new ImpossibleChange("skillId", `It is in the skill ${skillId} already.`);
    }
  } else {
    next.oldSkillId = conversation.skillId;
    next.skillId = skillId;
  }
  if (agentId === undefined) delete next.proposedAgentId;
  else next.proposedAgentId = agentId;
  const released = release ? assignedAgent(conversation) : undefined;
  if (released) {
    next.participants = conversation.participants.filter((one) => one !== released);
    next.backToQueueTs = at;
  }
  if (!assignedAgent(next)) next.silentSince = afterMove(next, at);
  return released;
}

const participantChange = (before: Conversation, after: Conversation) => ({
  participantChange: { oldParticipants: before.participants, newParticipants: after.participants },
});

function respond(
  { ttr, participants, consumer }: Conversation,
  next: Conversation,
  change: Of<"urgentMarked" | "urgentUnmarked" | "responseTimeSet">,
  { responseTimes }: ConversationRules,
): { kind: string; originator: Participant | undefined } {
  if (change.type === "responseTimeSet") {
    next.ttr = { ttrType: "CUSTOM", value: change.seconds };
    next.manualETTR = change.at + change.seconds * 1_000;
    return { kind: "AGENT_UPDATED_RESPONSE_TIME", originator: assignedAgent({ participants }) };
  }
  const urgent = change.type === "urgentMarked";
  if ((ttr.ttrType === "URGENT") === urgent) {
    throw new ImpossibleChange(
      "type",
      urgent ? "It is marked as urgent already." : "It is not marked as urgent.",
    );
  }
  next.ttr = urgent
    ? { ttrType: "URGENT", value: responseTimes.urgent }
    : { ttrType: "NORMAL", value: responseTimes.normal };
  return {
    kind: urgent ? "CONSUMER_ASKED_URGENT_RESPONSE_TIME" : "CONSUMER_CANCELED_URGENT_RESPONSE_TIME",
    originator: { id: consumer.id, role: "CONSUMER" },
  };
}

/** Lets somebody join or leave; answers which kind of event that is. */
function take(
  { participants }: Conversation,
  next: Conversation,
  { type, participant, at }: Of<"joined" | "left">,
): string | undefined {
  const { id, role } = participant;
  const here = participants.some((one) => one.id === id && one.role === role);
  if (type === "joined") {
    if (here)
      throw new ImpossibleChange("participant", `${id} takes part in it as ${role} already.`);
    const taken = assignedAgent({ participants });
    if (role === "ASSIGNED_AGENT" && taken) {
      throw new ImpossibleChange(
        "participant",
        `It is assigned to ${taken.id}, who has to leave first.`,
      );
    }
    next.participants = [...participants, participant];
  } else {
    if (!here) throw new ImpossibleChange("participant", `${id} takes no part in it as ${role}.`);
    next.participants = participants.filter((one) => one.id !== id || one.role !== role);
  }
  if (role === "ASSIGNED_AGENT") {
    next.silentSince = afterMove(next, at);
    delete next.proposedAgentId;
    if (type === "left") next.backToQueueTs = at;
    return type === "joined" ? "YOU_ARE_CONNECTED_TO" : "BACK_TO_QUEUE";
  }
  if (role !== "AGENT" && role !== "MANAGER") return undefined;
  return type === "joined" ? "ANOTHER_AGENT_JOINED_CONVERSATION" : "JOINED_AGENT_LEFT_CONVERSATION";
}

/** Collects the events of one change; their payloads show the conversation after it. */
function raising(
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
