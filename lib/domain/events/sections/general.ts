import { z } from "zod";
import { flag, group, list, numericId, text, textTimestamp, timestamp, word } from "../field";

const ip = "the IP address of the consumer's device";
const contextKind = "the kind of context the conversation was opened in";
const engagement = "id of the engagement that the conversation was opened from";

/**
 * The section that every payload carries. Optional fields are absent while their fact does not exist.
 * @param kinds the event's own `cbotEventType` values; older platforms and some changes send none.
 */
export function general<const K extends readonly [string, ...string[]]>(kinds: {
  values: K;
  example: K[number];
  /** what the sample of this event says of the conversation's state */
  states?: { old: "OPEN" | "CLOSE"; new: "OPEN" | "CLOSE" };
  inOffHours?: boolean;
}) {
  const states = kinds.states ?? { old: "OPEN", new: "OPEN" };
  const cbotEventType = word("which kind of the event this is", kinds.values, kinds.example);
  return group("facts about the conversation, in every payload", {
    cbotEventType: cbotEventType.optional(),
    type: text("kind of notification", "UPSERT"),
    convId: text("id of the conversation", "c840e51e-5f65-4ad4-8d34-5c82b99a2200"),
    dialogId: text(
      "id of the dialog within the conversation",
      "c840e51e-5f65-4ad4-8d34-5c82b99a2200",
    ),
    sessionId: numericId("id of the consumer's session", 1528463744580).optional(),
    startTs: timestamp("when the conversation was opened", 1528463744663),
    effectiveTTR: timestamp("by when an agent should have answered", 1528464044687).optional(),
    oldConvState: word("state before the change", ["OPEN", "CLOSE"], states.old),
    newConvState: word("state after the change", ["OPEN", "CLOSE"], states.new),
    contexttype: text(contextKind, "SharkContext", { sic: true }).optional(),
    contextType: text(contextKind, "SharkContext", { aliasOf: "contexttype" }).optional(),
    campaignInfo: group("the campaign that the conversation was opened from", {
      id: numericId("id of the campaign", 2327699812),
      engangementId: numericId(engagement, 2327699912, { sic: true }),
      engagementId: numericId(engagement, 2327699912, { aliasOf: "engangementId" }).optional(),
    }).optional(),
    clientLanguage: text("language of the consumer's device", "en-US").optional(),
    clientFeatures: list("what the consumer's device can show", z.string(), [
      "AUTO_MESSAGES",
      "MULTI_DIALOG",
    ]).optional(),
    inOffHours: flag(
      "whether the contact centre is outside its office hours",
      kinds.inOffHours ?? false,
    ),
    visitorId: numericId("id of the visitor", 1528463744580).optional(),
    originatorId: numericId("id of whoever caused the change", 37607275.23).optional(),
    originatorPid: text(
      "lasting id of whoever caused the change",
      "f39fbc5f-da77-5417-8bc7-7584efdd1a5e",
    ).optional(),
    originatorMetadata: group("who caused the change of metadata", {
      id: text(
        "lasting id of whoever changed the metadata",
        "f39fbc5f-da77-5417-8bc7-7584efdd1a5e",
      ),
      role: text("role of whoever changed the metadata", "CONTROLLER"),
    }).optional(),
    serverTimestamp: timestamp("the server's time of the change", 1528463781807),
    clientIpAdress: text(ip, "172.26.138.38", { sic: true }).optional(),
    clientIpAddress: text(ip, "172.26.138.38", { aliasOf: "clientIpAdress" }).optional(),
    manualETTR: textTimestamp(
      "the time to respond that an agent set by hand",
      "1541152938069",
    ).optional(),
    lastMessageComposer: text("role of whoever wrote last", "CONSUMER").optional(),
    lastMessageTs: timestamp("when somebody last wrote", 1541152938069).optional(),
    lastAgentMsgTs: timestamp("when an agent last wrote", 1541152938069).optional(),
    backToQueueTs: timestamp(
      "when the conversation went back to its queue",
      1541152938069,
    ).optional(),
  });
}
