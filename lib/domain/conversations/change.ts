import { z } from "zod";
import { closers, opening, participant } from "./conversation";

const text = z.string().max(20_000);
const id = z.string().min(1).max(200);

/**
 * What can happen to a conversation. Each change says itself what it is, in words for the reference
 * page; `at` is added to all of them: milliseconds since 1970.
 */
const definitions = {
  opened: z
    .object({
      ...opening.shape,
      skillId: id.optional(),
      /** whether the consumer never had one before; found out where it is not given */
      firstConversation: z.boolean().optional(),
    })
    .describe("A consumer opens the conversation."),
  message: z
    .object({
      /** a participant, or the controller bot */
      by: participant,
      text,
    })
    .describe("Somebody writes a line."),
  urgentMarked: z.object({}).describe("The consumer marks the conversation as urgent."),
  urgentUnmarked: z.object({}).describe("The consumer takes the mark back."),
  responseTimeSet: z
    .object({ seconds: z.number().int().min(1).max(31_536_000) })
    .describe("An agent sets how soon an answer is due."),
  joined: z.object({ participant }).describe("Somebody joins the conversation."),
  left: z.object({ participant }).describe("Somebody leaves the conversation."),
  routed: z
    .object({
      skillId: id,
      /** proposed to take it there */
      agentId: id.optional(),
      /** whether the agent who has it lets go of it */
      release: z.boolean().optional(),
    })
    .describe("The conversation is routed to another skill, or proposed to an agent."),
  closed: z
    .object({
      by: z.enum(closers),
      /** by a rule of the platform, such as after a long silence */
      automatically: z.boolean().optional(),
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

/** Up to the year 9892: what is due after it has still a date that every database knows. */
const at = z.number().int().min(0).max(250_000_000_000_000);

function variant<T extends ChangeType>(type: T) {
  const { shape, description = "" } = definitions[type];
  return z.object({ type: z.literal(type), at, ...shape }).describe(description);
}

/** A change as it comes from outside. */
export const change = z.discriminatedUnion("type", [
  variant("opened"),
  variant("message"),
  variant("urgentMarked"),
  variant("urgentUnmarked"),
  variant("responseTimeSet"),
  variant("joined"),
  variant("left"),
  variant("routed"),
  variant("closed"),
  variant("tick"),
]) as unknown as z.ZodType<Change>;
