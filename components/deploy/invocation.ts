import type { EventDefinition } from "@/lib/domain/events/catalog";
import { sampleInput } from "@/lib/domain/events/payload-views";
import type { Lambda } from "@/lib/domain/lambdas/lambda";

type Called = Pick<Lambda, "id" | "eventId" | "skills">;

/** Where an event is raised, so that whatever serves it answers. */
export function eventUrl(gateway: string, account: string, { eventId, skills }: Called): string {
  const url = new URL(`/api/account/${account}/events/${eventId}/invoke?v=1`, gateway);
  // Without a skill only a function for all skills would answer.
  if (skills[0]) url.searchParams.set("skillId", skills[0]);
  return url.href;
}

/** Where this very function is invoked, whatever its event and skills. */
export function lambdaUrl(gateway: string, account: string, { id }: Called): string {
  return new URL(`/api/account/${account}/lambdas/${id}/invoke?v=1`, gateway).href;
}

/** A line for a shell that invokes a URL with the event's sample. */
export function curlLine(url: string, event: EventDefinition, timestamp: number): string {
  const body = JSON.stringify({ timestamp, ...sampleInput(event) });
  return [
    `curl -sS ${quoted(url)}`,
    `-H ${quoted("Content-Type: application/json")}`,
    `-d ${quoted(body)}`,
  ].join(" \\\n  ");
}

/** A word of a POSIX shell: inside single quotes nothing is special but the quote itself. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
