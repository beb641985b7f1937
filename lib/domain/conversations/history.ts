import { z } from "zod";
import { type Conversation, closedAt } from "./conversation";
import type { StoryEntry } from "./story";

/** A conversation as the history of the older platform tells it, as far as functions read it there. */
export const historyRecord = z.object({
  info: z.object({
    conversationId: z.string(),
    status: z.enum(["OPEN", "CLOSE"]),
    startTimeL: z.number(),
    /** absent while it is open */
    endTimeL: z.number().optional(),
    closeReason: z.string().optional(),
    latestSkillId: z.string(),
    latestAgentId: z.string().optional(),
  }),
  messageRecords: z.array(
    z.object({
      type: z.literal("TEXT_PLAIN"),
      timeL: z.number(),
      sentBy: z.enum(["Consumer", "Agent", "Controller"]),
      participantId: z.string(),
      messageData: z.object({ msg: z.object({ text: z.string() }) }),
    }),
  ),
});
export type HistoryRecord = z.infer<typeof historyRecord>;

export function historyOf(conversation: Conversation, story: readonly StoryEntry[]): HistoryRecord {
  const { convId, state, startTs, closeReason, skillId, participants } = conversation;
  const agent = participants.find(({ role }) => role === "ASSIGNED_AGENT");
  return {
    info: {
      conversationId: convId,
      status: state,
      startTimeL: startTs,
      ...(state === "CLOSE" ? { endTimeL: closedAt(conversation) } : {}),
      ...(closeReason ? { closeReason } : {}),
      latestSkillId: skillId,
      ...(agent ? { latestAgentId: agent.id } : {}),
    },
    messageRecords: story.flatMap((entry) => {
      if (entry.kind !== "change" || entry.change.type !== "message") return [];
      const { by, text, at } = entry.change;
      return {
        type: "TEXT_PLAIN" as const,
        timeL: at,
        sentBy: senders[by.role],
        participantId: by.id,
        messageData: { msg: { text } },
      };
    }),
  };
}

const senders = {
  CONSUMER: "Consumer",
  ASSIGNED_AGENT: "Agent",
  AGENT: "Agent",
  MANAGER: "Agent",
  CONTROLLER: "Controller",
} as const;
