import { seedSettings } from "../accounts/seed-settings";
import { advance } from "./advance";
import type { Change } from "./change";
import type { Conversation } from "./conversation";
import type { Advanced } from "./raising";
import type { ConversationRules } from "./rules";

/** Monday, 23 November 2026, ten in the morning in London. */
export const monday = Date.UTC(2026, 10, 23, 10);
export const minute = 60_000;
export const hour = 60 * minute;

export const rules: ConversationRules = {
  controllerBot: true,
  skills: seedSettings.skills,
  idleTimes: {
    queue: { time: 10, timeUnits: "minutes" },
    agent: { time: 30, timeUnits: "minutes" },
    consumer: { time: 1, timeUnits: "hours" },
  },
  responseTimes: { normal: 600, urgent: 300 },
};

export const ada = { id: "ada", role: "CONSUMER" } as const;
export const mira = { id: "88120", role: "ASSIGNED_AGENT" } as const;
export const bot = { id: "bot", role: "CONTROLLER" } as const;

export const opened = (at: number, more: Partial<Extract<Change, { type: "opened" }>> = {}) =>
  ({
    type: "opened",
    at,
    consumer: { id: "ada", authenticated: true },
    skillId: "563267",
    ...more,
  }) satisfies Change;

/** Takes a conversation through changes; what each raised, by the short name of its kind. */
export function through(changes: Change[], given: Partial<ConversationRules> = {}) {
  let conversation: Conversation | null = null;
  const kinds: (string | undefined)[][] = [];
  const advanced: Advanced[] = [];
  for (const change of changes) {
    const step: Advanced = advance(conversation, change, { ...rules, ...given }, { convId: "c1" });
    conversation = step.conversation;
    advanced.push(step);
    kinds.push(step.events.map(({ payload }) => kindOf(payload)));
  }
  if (!conversation) throw new Error("Nothing happened.");
  return { conversation, kinds, last: advanced.at(-1)!, advanced };
}

function kindOf({ general }: Record<string, unknown>): string | undefined {
  return (general as { cbotEventType?: string }).cbotEventType;
}
