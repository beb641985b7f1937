import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import type { Effect } from "@/lib/domain/commands/effect";
import type { Change } from "@/lib/domain/conversations/change";
import { hour, minute, monday } from "@/lib/domain/conversations/conversation.fixture";
import type { EntryOf, StoryEntry } from "@/lib/domain/conversations/story";
import { simulatedRules } from "@/lib/domain/simulation/rules";

export { hour, minute, monday };
export const rules = simulatedRules.parse(seedSettings);
export const convId = "sim-1";
export const dana = { id: "dana-whitfield", role: "CONSUMER" } as const;
export const mira = { id: "88120", role: "ASSIGNED_AGENT" } as const;

type WithoutTime<C> = C extends Change ? Omit<C, "at"> : never;

export function changed(
  seq: number,
  change: WithoutTime<Change>,
  { at = monday, causedBy }: { at?: number; causedBy?: number } = {},
): EntryOf<"change"> {
  return {
    kind: "change",
    seq,
    convId,
    at,
    version: seq,
    change: { ...change, at } as Change,
    ...(causedBy === undefined ? {} : { causedBy }),
  };
}

export const opened = (seq: number, at = monday) =>
  changed(
    seq,
    { type: "opened", consumer: { id: dana.id, authenticated: true }, skillId: "563267" },
    { at },
  );

export const raised = (
  seq: number,
  causedBy: number,
  eventId: EntryOf<"event">["eventId"] = "controllerbot_messaging_new_conversation",
): EntryOf<"event"> => ({
  kind: "event",
  seq,
  causedBy,
  convId,
  at: monday,
  eventId,
  payload: { general: {} },
});

export const ran = (
  seq: number,
  causedBy: number,
  { at = monday, answeredAt = monday + 31, durationMs = 31 } = {},
): EntryOf<"run"> => ({
  kind: "run",
  seq,
  causedBy,
  convId,
  at,
  answeredAt,
  code: { lambdaId: "7b7a5a5e-5b06-4c9e-8f0e-2f6f2e9f7c11", name: "greet", version: 2 },
  run: {
    id: `run-${seq}`,
    outcome: "answered",
    result: null,
    logs: [],
    droppedLogs: 0,
    calls: [],
    durationMs,
    cpuMs: 1,
    effects: [],
    warnings: [],
  },
});

export const effected = (
  seq: number,
  causedBy: number,
  effect: Effect,
  overtakenBy?: number,
): StoryEntry => ({
  kind: "effect",
  seq,
  causedBy,
  convId,
  at: monday,
  effect,
  ...(overtakenBy === undefined ? {} : { overtakenBy }),
});
