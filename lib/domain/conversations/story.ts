import { z } from "zod";
import { effect } from "../commands/effect";
import { eventIds } from "../events/catalog";
import { run } from "../invocations/run";
import { change } from "./change";

const common = {
  /** counts the entries of a story, from 1 */
  seq: z.number().int().positive(),
  convId: z.string(),
  /** milliseconds since 1970, in the time of the conversation */
  at: z.number(),
};
/** the `seq` of the entry that led to this one */
const causedBy = z.number().int().positive();

/** Which code answered an event. */
export const answeringCode = z.object({
  /** absent for a text that belongs to no function */
  lambdaId: z.string().optional(),
  name: z.string(),
  /** null for the text of a draft */
  version: z.number().int().nullable(),
});
export type AnsweringCode = z.infer<typeof answeringCode>;

/** Something that happened to a conversation, from outside or by the controller bot. */
const changeEntry = z.object({
  ...common,
  kind: z.literal("change"),
  /** of the conversation after it */
  version: z.number().int(),
  change,
  /** the effect that did it; absent for what came from outside */
  causedBy: causedBy.optional(),
});

/** An event that a change raised. */
const eventEntry = z.object({
  ...common,
  kind: z.literal("event"),
  causedBy,
  eventId: z.enum(eventIds),
  /** its kind in the platform's words; absent where it has none */
  cbotEventType: z.string().optional(),
  payload: z.record(z.string(), z.unknown()),
  /** why no function was asked, where one feeds itself; a sentence */
  stopped: z.string().optional(),
});

/** A run of the function that answers an event. */
const runEntry = z.object({
  ...common,
  kind: z.literal("run"),
  causedBy,
  code: answeringCode,
  run,
  /** when its answer reached the conversation */
  answeredAt: z.number(),
});

/** What became of a command, or of the automatic message. */
const effectEntry = z.object({
  ...common,
  kind: z.literal("effect"),
  /** the run; the event, where nothing answers it */
  causedBy,
  effect,
  /** the change that was faster, where one was */
  overtakenBy: causedBy.optional(),
});

/** The story of a conversation: what happened and what followed from it, each after its cause. */
export const storyEntry = z.discriminatedUnion("kind", [
  changeEntry,
  eventEntry,
  runEntry,
  effectEntry,
]);
export type StoryEntry = z.infer<typeof storyEntry>;
export type EntryKind = StoryEntry["kind"];
export type EntryOf<K extends EntryKind> = Extract<StoryEntry, { kind: K }>;
