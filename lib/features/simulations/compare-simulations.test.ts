import { expect, test } from "vitest";
import type { Effect } from "@/lib/domain/commands/effect";
import { monday } from "@/lib/domain/conversations/conversation.fixture";
import type { StoryEntry } from "@/lib/domain/conversations/story";
import { DomainError } from "@/lib/domain/errors";
import { begin } from "@/lib/domain/simulation/begin";
import { shippedSimulations } from "@/lib/domain/simulation/shipped/catalog";
import { aStart } from "@/test/factories";
import { compareSimulations } from "./compare-simulations";
import type { ReplayDeps } from "./replay-course";

/** Replays in which something says so much. */
function saying(characters: number): { deps: ReplayDeps; plays: () => number } {
  let plays = 0;
  const text = "x".repeat(characters);
  const effect: Effect = { type: "systemMessage", status: "carried_out", text };
  const told = { convId: "c", at: monday };
  const eventId = "controllerbot_messaging_ttr" as const;
  const entries: StoryEntry[] = [
    { ...told, seq: 1, kind: "event", causedBy: 1, eventId, payload: {} },
    { ...told, seq: 2, kind: "effect", causedBy: 1, effect },
  ];
  const play = async () => {
    plays += 1;
    return { simulation: begin(aStart()), steps: [{ entries, recordings: [] }] };
  };
  const store = { simulations: undefined as never };
  return { deps: { store, engine: { play } }, plays: () => plays };
}
const ids = Array.from({ length: 50 }, () => shippedSimulations[0]!.id);

test("many that say little are compared", async () => {
  const { deps, plays } = saying(1_000);
  expect(await compareSimulations(deps, { account: "a", ids })).toHaveLength(50);
  expect(plays()).toBe(50);
});

test("where one cannot be replayed at all, no others are begun", async () => {
  const { deps } = saying(1);
  let plays = 0;
  const play = async () => {
    plays += 1;
    throw new DomainError("engine_unavailable", "The engine does not answer.");
  };
  const compared = compareSimulations({ ...deps, engine: { play } }, { account: "a", ids });
  await expect(compared).rejects.toMatchObject({ code: "engine_unavailable" });
  expect(plays).toBe(4);
});

test("more than can be held at once is refused before all of it is there", async () => {
  const { deps, plays } = saying(3_000_000);
  const compared = compareSimulations(deps, { account: "a", ids });
  await expect(compared).rejects.toMatchObject({ code: "too_large" });
  expect(plays()).toBeLessThan(20);
});
