import type { z } from "zod";
import type { EventDefinition, EventId } from "../events/catalog";
import type { Conversation, Participant, ResponseTime } from "./conversation";
import type { ConversationRules } from "./rules";

type Section<N extends string> = {
  [D in EventDefinition as D["id"]]: z.input<D["payload"]> extends Record<N, infer S> ? S : never;
}[EventId];
type General = z.input<EventDefinition["payload"]>["general"];

/** What an event is about beside the conversation as it is. */
export interface Occasion {
  at: number;
  cbotEventType: string | undefined;
  oldConvState: Conversation["state"];
  inOffHours: boolean;
  /** who caused it, where that is known */
  originator?: Participant | undefined;
}

/** `general` of a payload; a field whose fact does not exist yet is absent. */
export function generalOf(
  conversation: Conversation,
  { at, cbotEventType, oldConvState, inOffHours, originator }: Occasion,
): General {
  const { consumer, context, campaign, convId, ttr, lastMessage } = conversation;
  // In this order, one by one: an object that fields are taken out of again is slow ever after.
  const general: General = {
    type: "UPSERT",
    convId,
    dialogId: convId,
    startTs: conversation.startTs,
    effectiveTTR: (conversation.lastConsumerMsgTs ?? conversation.startTs) + ttr.value * 1_000,
    oldConvState,
    newConvState: conversation.state,
    inOffHours,
    serverTimestamp: at,
  };
  // The kinds of an event are its own; here they are those of all.
  if (cbotEventType !== undefined)
    (general as { cbotEventType?: string }).cbotEventType = cbotEventType;
  if (context?.sessionId !== undefined) general.sessionId = context.sessionId;
  if (context?.visitorId !== undefined) general.visitorId = context.visitorId;
  if (context?.type !== undefined) general.contextType = general.contexttype = context.type;
  if (campaign) {
    const { id, engagementId } = campaign;
    general.campaignInfo = { id, engangementId: engagementId, engagementId };
  }
  if (consumer.language !== undefined) general.clientLanguage = consumer.language;
  if (consumer.features) general.clientFeatures = consumer.features;
  if (consumer.ipAddress !== undefined) {
    general.clientIpAddress = general.clientIpAdress = consumer.ipAddress;
  }
  if (originator) {
    general.originatorId = originator.id;
    if (originator.id === consumer.id && consumer.pid !== undefined) {
      general.originatorPid = consumer.pid;
    }
    general.originatorMetadata = { id: originator.id, role: originator.role };
  }
  if (conversation.manualETTR !== undefined) general.manualETTR = `${conversation.manualETTR}`;
  if (lastMessage) {
    general.lastMessageComposer = lastMessage.by.role;
    general.lastMessageTs = lastMessage.ts;
  }
  if (conversation.lastAgentMsgTs !== undefined)
    general.lastAgentMsgTs = conversation.lastAgentMsgTs;
  if (conversation.backToQueueTs !== undefined) general.backToQueueTs = conversation.backToQueueTs;
  return general;
}

/** The sections that are known of any conversation; an event adds its own. */
export function knownSections(conversation: Conversation): Record<string, unknown> {
  return {
    start: { firstConversation: conversation.firstConversation },
    routing: routingOf(conversation),
  };
}

export const routingOf = ({
  oldSkillId,
  skillId,
}: Pick<Conversation, "oldSkillId" | "skillId">): Section<"routing"> => ({
  oldSkillId: oldSkillId ?? noSkill,
  newSkillId: skillId,
});

/** What the platform calls the queue of a conversation that is in none. */
export const noSkill = "-1";

export function idleOf(
  { lastConsumerMsgTs, startTs }: Conversation,
  { idleTimes }: Pick<ConversationRules, "idleTimes">,
): Section<"idle"> {
  const { agent, consumer, queue } = idleTimes;
  return {
    // Opening the conversation was the last that was heard of who has not written yet.
    lastConsumerMsgTs: lastConsumerMsgTs ?? startTs,
    agentNonResponsive: { ...agent },
    consumserNonResponsive: { ...consumer },
    consumerNonResponsive: { ...consumer },
    convNotTakenTime: { ...queue },
  };
}

export const ttrOf = (oldTtr: ResponseTime, newTtr: ResponseTime): Section<"ttr"> => ({
  oldTtr: { ...oldTtr },
  newTtr: { ...newTtr },
});
