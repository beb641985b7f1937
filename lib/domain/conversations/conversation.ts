import { z } from "zod";
import { participantRoles } from "../events/sections/participant-change";

export const participant = z.object({
  id: z.string().min(1).max(200).describe("what the platform calls them"),
  role: z.enum(participantRoles).describe("what they take part as"),
});
export type Participant = z.infer<typeof participant>;
export const mostParticipants = 100;

/** How soon an answer is due, in seconds. */
export const responseTime = z.object({
  ttrType: z.enum(["NORMAL", "URGENT", "CUSTOM"]),
  value: z.number().int().positive(),
});
export type ResponseTime = z.infer<typeof responseTime>;

export const closers = ["AGENT", "CONSUMER", "SYSTEM"] as const;

/** Of what there is to be silent; see silence.ts. */
export const silences = ["queue", "agent", "consumer"] as const;
export type Silence = (typeof silences)[number];

const time = z.number().int().nonnegative();
const text = z.string().max(1_000);

/** Who the consumer is and where they come from, as far as the platform says. */
export const opening = z.object({
  consumer: z
    .object({
      id: participant.shape.id,
      pid: text.optional().describe("lasting id, the same in all conversations"),
      authenticated: z.boolean().default(false).describe("whether they are known by name"),
      language: text.optional().describe("of their device, such as en-GB"),
      features: z.array(text).max(100).optional().describe("what their device can show"),
      ipAddress: text.optional().describe("where they come from"),
    })
    .describe("who opens it"),
  campaign: z
    .object({ id: text.describe("the campaign"), engagementId: text.describe("the engagement") })
    .optional()
    .describe("what led them here"),
  context: z
    .object({
      type: text.optional().describe("the kind of context, such as SharkContext"),
      sessionId: text.optional().describe("the visit"),
      visitorId: text.optional().describe("the visitor"),
    })
    .optional()
    .describe("the visit that it began in"),
});

/** All that is known of a conversation: a pure function of the changes that it went through. */
export const conversation = z.object({
  convId: z.string().min(1).max(200),
  /** counts the changes: a command carries the version that it was decided on */
  version: z.number().int().positive(),
  state: z.enum(["OPEN", "CLOSE"]),
  ...opening.shape,
  startTs: time,
  /** when it last changed */
  lastTs: time,
  firstConversation: z.boolean(),
  openedInOffHours: z.boolean(),
  skillId: text,
  /** where it was before; absent until it is routed */
  oldSkillId: text.optional(),
  /** who is asked to take it; absent once somebody has it */
  proposedAgentId: text.optional(),
  ttr: responseTime,
  /** by when an agent promised to answer */
  manualETTR: time.optional(),
  participants: z.array(participant).max(mostParticipants),
  lastMessage: z.object({ ts: time, by: participant }).optional(),
  lastConsumerMsgTs: time.optional(),
  lastAgentMsgTs: time.optional(),
  backToQueueTs: time.optional(),
  closeReason: z.enum(closers).optional(),
  /** goodbyes may come later; absent where it was closed before this was kept */
  closedTs: time.optional(),
  /** closed by a rule of the platform, not by anybody */
  autoClosed: z.boolean(),
  /** since when each silence lasts; absent where nobody is waited for, or it was told already */
  silentSince: z.partialRecord(z.enum(silences), time),
});
export type Conversation = z.infer<typeof conversation>;

/** When it was closed, of one that is. */
export const closedAt = ({ closedTs, lastTs }: Pick<Conversation, "closedTs" | "lastTs">): number =>
  closedTs ?? lastTs;

export const assignedAgent = ({
  participants,
}: Pick<Conversation, "participants">): Participant | undefined =>
  participants.find(({ role }) => role === "ASSIGNED_AGENT");
