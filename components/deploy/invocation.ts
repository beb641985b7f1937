import { shellWord } from "@/components/code/shell-word";
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

/** A line for a shell that invokes a URL with the event's sample; a token stands in PARLEY_TOKEN. */
export function curlLine(
  url: string,
  event: EventDefinition,
  timestamp: number,
  { withToken }: { withToken: boolean },
): string {
  const body = JSON.stringify({ timestamp, ...sampleInput(event) });
  return [
    `curl -sS ${shellWord(url)}`,
    ...(withToken ? ['-H "Authorization: Bearer $PARLEY_TOKEN"'] : []),
    `-H ${shellWord("Content-Type: application/json")}`,
    `-d ${shellWord(body)}`,
  ].join(" \\\n  ");
}
