import type { ChangeOf } from "../../conversations/change";

/** Monday, 23 November 2026, ten in the morning in London. */
export const mondayAtTen = Date.UTC(2026, 10, 23, 10);

export const skills = { english: "563267", german: "563268", billing: "563270", vip: "601114" };

export const dana = { id: "dana-whitfield", role: "CONSUMER" } as const;
export const karl = { id: "karl-lindner", role: "CONSUMER" } as const;
export const priya = { id: "88117", role: "ASSIGNED_AGENT" } as const;
export const jonas = { id: "88119", role: "AGENT" } as const;
export const mira = { id: "88120", role: "ASSIGNED_AGENT" } as const;
export const lead = { id: "lead-1", role: "MANAGER" } as const;

type Opened = Omit<ChangeOf<"opened">, "at">;

/** Somebody opens a conversation, known and in English unless something else is said. */
export function opens(
  { id }: { id: string },
  {
    consumer,
    ...more
  }: Partial<Omit<Opened, "consumer">> & { consumer?: Partial<Opened["consumer"]> } = {},
): Opened {
  return {
    type: "opened",
    consumer: { id, authenticated: true, language: "en-GB", ...consumer },
    skillId: skills.english,
    ...more,
  };
}
