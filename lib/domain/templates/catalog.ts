import type { EventId } from "../events/catalog";
import { conversationEndDefault } from "./conversation-end/default";
import { thankByCloser } from "./conversation-end/thank-by-closer";
import { closeAfterSilence } from "./conversation-idle/close-after-silence";
import { conversationIdleDefault } from "./conversation-idle/default";
import { escalateVip } from "./conversation-idle/escalate-vip";
import { conversationRoutingDefault } from "./conversation-routing/default";
import { nameTheTeam } from "./conversation-routing/name-the-team";
import { lineInOffHoursDefault } from "./line-in-off-hours/default";
import { handToOpenDesk } from "./line-in-off-hours/hand-to-open-desk";
import { tellNextOpening } from "./line-in-off-hours/tell-next-opening";
import { newConversationDefault } from "./new-conversation/default";
import { greetByHours } from "./new-conversation/greet-by-hours";
import { welcomeBack } from "./new-conversation/welcome-back";
import { participantsChangeDefault } from "./participants-change/default";
import { introduceWhoJoined } from "./participants-change/introduce-who-joined";
import type { Template } from "./template";
import { ttrChangedDefault } from "./ttr-changed/default";
import { reassureUrgent } from "./ttr-changed/reassure-urgent";

const defaults: Record<EventId, Template> = {
  controllerbot_messaging_new_conversation: newConversationDefault,
  controllerbot_messaging_ttr: ttrChangedDefault,
  controllerbot_messaging_participants_change: participantsChangeDefault,
  controllerbot_messaging_conversation_idle: conversationIdleDefault,
  controllerbot_messaging_conversation_routing: conversationRoutingDefault,
  controllerbot_messaging_mid_conversation_msg: lineInOffHoursDefault,
  controllerbot_messaging_conversation_end: conversationEndDefault,
};

/** Every template; within an event its default first. */
export const templates: Template[] = [
  ...Object.values(defaults),
  greetByHours,
  welcomeBack,
  reassureUrgent,
  introduceWhoJoined,
  escalateVip,
  closeAfterSilence,
  nameTheTeam,
  tellNextOpening,
  handToOpenDesk,
  thankByCloser,
];

export function defaultTemplate(eventId: EventId): Template {
  return defaults[eventId];
}

export function templatesFor(eventId: EventId): Template[] {
  return templates.filter((template) => template.eventId === eventId);
}

export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
