import { z } from "zod";
import { closers, opening, participant } from "./conversation";

const text = z.string().max(20_000).describe("what is written");
const id = z.string().min(1).max(200);

/**
 * What can happen to a conversation. Each change and each field says itself what it is, in words for
 * the reference page; `type` and `at` are added to all of them.
 */
const definitions = {
  opened: z
    .object({
      ...opening.shape,
      skillId: id.optional().describe("the queue that it comes into; none where it is not given"),
      firstConversation: z
        .boolean()
        .optional()
        .describe("whether the consumer never had one before; found out where it is not given"),
    })
    .describe("A consumer opens the conversation."),
  message: z
    .object({ by: participant.describe("a participant, or the controller bot"), text })
    .describe("Somebody writes a line."),
  urgentMarked: z.object({}).describe("The consumer marks the conversation as urgent."),
  urgentUnmarked: z.object({}).describe("The consumer takes the mark back."),
  responseTimeSet: z
    .object({
      seconds: z.number().int().min(1).max(31_536_000).describe("from now until an answer is due"),
    })
    .describe("An agent sets how soon an answer is due."),
  joined: z
    .object({ participant: participant.describe("who joins, as what") })
    .describe("Somebody joins the conversation."),
  left: z
    .object({ participant: participant.describe("who leaves, as what") })
    .describe("Somebody leaves the conversation."),
  routed: z
    .object({
      skillId: id.describe("the queue that it moves to"),
      agentId: id.optional().describe("who is asked to take it there"),
      release: z.boolean().optional().describe("whether the agent who has it lets go of it"),
    })
    .describe("The conversation is routed to another skill, or proposed to an agent."),
  closed: z
    .object({
      by: z.enum(closers).describe("who closes it"),
      automatically: z
        .boolean()
        .optional()
        .describe("by a rule of the platform, such as after a long silence"),
    })
    .describe("The conversation is closed."),
  tick: z.object({}).describe("Time passes, and nothing happens."),
} as const;

export type ChangeType = keyof typeof definitions;
export const changeTypes = Object.keys(definitions) as ChangeType[];

type Definitions = typeof definitions;
/** An object without fields would take none at all, not even the ones of every change. */
type Fields<T extends ChangeType> = keyof Definitions[T]["shape"] extends never
  ? unknown
  : z.output<Definitions[T]>;
export type Change = {
  [T in ChangeType]: { type: T; at: number } & Fields<T>;
}[ChangeType];

export type ChangeOf<T extends ChangeType> = Extract<Change, { type: T }>;

/** Up to the year 9892: what is due after it still has a date that every database knows. */
export const changeTime = z.number().int().min(0).max(250_000_000_000_000);
const at = changeTime;

/** The schema of one change, with its time as it is given there. */
export function changeSchema<T extends ChangeType>(type: T, time: z.ZodType = at) {
  const { shape, description = "" } = definitions[type];
  const named = z.literal(type).describe("which change it is");
  return z.object({ type: named, at: time, ...shape }).describe(description);
}

const schemaOfAll = (time: z.ZodType) =>
  z.discriminatedUnion("type", [
    changeSchema("opened", time),
    changeSchema("message", time),
    changeSchema("urgentMarked", time),
    changeSchema("urgentUnmarked", time),
    changeSchema("responseTimeSet", time),
    changeSchema("joined", time),
    changeSchema("left", time),
    changeSchema("routed", time),
    changeSchema("closed", time),
    changeSchema("tick", time),
  ]);

export const change = schemaOfAll(at) as unknown as z.ZodType<Change>;

type WithoutTime<C> = C extends Change ? Omit<C, "at"> & { at?: number | undefined } : never;
/** A change as a platform tells it: now, where it says no time. */
export type GivenChange = WithoutTime<Change>;

export const givenAt = at
  .optional()
  .describe("when it happens, in milliseconds since 1970; now where it is not given");
export const givenChange = schemaOfAll(givenAt) as unknown as z.ZodType<GivenChange>;
