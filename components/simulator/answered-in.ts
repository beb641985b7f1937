import type { StoryEntry } from "@/lib/domain/conversations/story";
import { consumerName, firstName } from "./people";

/** The ids of the functions that answered in a story, the most asked first. */
export function answeredIn(entries: readonly StoryEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const id = entry.kind === "run" ? entry.code.lambdaId : undefined;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** A name to begin with: who opened it, and what they wrote first. */
export function proposedName(entries: readonly StoryEntry[]): string {
  const changes = entries.flatMap((entry) => (entry.kind === "change" ? [entry.change] : []));
  const opened = changes.find((change) => change.type === "opened");
  if (opened?.type !== "opened") return "";
  const name = firstName(consumerName(opened.consumer.id));
  const wrote = changes.find(
    (change) => change.type === "message" && change.by.id === opened.consumer.id,
  );
  if (wrote?.type !== "message") return `${name} opens a conversation`;
  const text = wrote.text.length > 50 ? `${wrote.text.slice(0, 49)}…` : wrote.text;
  return `${name}: ${text}`;
}
