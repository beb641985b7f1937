import { z } from "zod";
import { participantRoles } from "../events/sections/participant-change";

export const participant = z.object({
  id: z.string().min(1).max(200),
  role: z.enum(participantRoles),
});
export type Participant = z.infer<typeof participant>;

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
  consumer: z.object({
    id: participant.shape.id,
    /** lasting id, the same in all conversations */
    pid: text.optional(),
    authenticated: z.boolean().default(false),
    language: text.optional(),
    features: z.array(text).max(100).optional(),
    ipAddress: text.optional(),
  }),
  campaign: z.object({ id: text, engagementId: text }).optional(),
  context: z
    .object({ type: text.optional(), sessionId: text.optional(), visitorId: text.optional() })
    .optional(),
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
  participants: z.array(participant).max(100),
  lastMessage: z.object({ ts: time, by: participant }).optional(),
  lastConsumerMsgTs: time.optional(),
  lastAgentMsgTs: time.optional(),
  backToQueueTs: time.optional(),
  closeReason: z.enum(closers).optional(),
  /** closed by a rule of the platform, not by anybody */
  autoClosed: z.boolean(),
  /** since when each silence lasts; absent where nobody is waited for, or it was told already */
  silentSince: z.partialRecord(z.enum(silences), time),
});
export type Conversation = z.infer<typeof conversation>;

export const assignedAgent = ({
  participants,
}: Pick<Conversation, "participants">): Participant | undefined =>
  participants.find(({ role }) => role === "ASSIGNED_AGENT");
