import { z } from "zod";
import { changeTypes } from "@/lib/domain/conversations/change";
import { conversation } from "@/lib/domain/conversations/conversation";
import { storyEntry } from "@/lib/domain/conversations/story";
import { endpoint } from "../endpoint";

const limit = z.coerce.number().int().min(1).max(200).default(50);

const shown = conversation.pick({
  convId: true,
  state: true,
  skillId: true,
  participants: true,
  ttr: true,
  version: true,
});

export const listChanges = endpoint({
  method: "GET",
  path: "/api/accounts/:account/changes",
  access: { right: "functions.read" },
  summary: "what can happen to a conversation, as the gateway takes it",
  reply: z.array(
    z.object({
      type: z.enum(changeTypes),
      description: z.string(),
      schema: z.record(z.string(), z.unknown()),
      sample: z.record(z.string(), z.unknown()),
    }),
  ),
  status: 200,
});

export const listConversations = endpoint({
  method: "GET",
  path: "/api/accounts/:account/conversations",
  access: { right: "runs.read" },
  summary: "the account's conversations, those that changed last first",
  query: z.object({
    /** what the page before says */
    older: z
      .string()
      .regex(/^\d{1,15}\.[\s\S]{1,200}$/, "Give the `older` of the page before.")
      .optional(),
    limit,
  }),
  reply: z.object({
    conversations: z.array(
      shown.extend({
        consumerId: z.string(),
        startedAt: z.iso.datetime(),
        changedAt: z.iso.datetime(),
      }),
    ),
    /** the `older` of the next page; null on the last */
    older: z.string().nullable(),
  }),
  status: 200,
});

export const getConversation = endpoint({
  method: "GET",
  path: "/api/accounts/:account/conversations/:convId",
  access: { right: "runs.read" },
  summary: "a conversation with its story: changes, events, runs and effects",
  query: z.object({
    /** only the entries before this one */
    older: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
    limit,
  }),
  reply: shown.extend({
    /** the newest entries, the oldest of them first */
    story: z.array(storyEntry),
    /** the `older` of the entries before; null where there are none */
    older: z.number().nullable(),
  }),
  status: 200,
});
