import { afterAll, describe, expect, test } from "vitest";
import { eventIds, events } from "@/lib/domain/events/catalog";
import { kindsOf } from "@/lib/domain/events/kinds";
import { shippedSimulations } from "@/lib/domain/simulation/shipped/catalog";
import type { SimulationStep } from "@/lib/domain/simulation/simulation";
import { testEngine } from "@/test/engine";
import { makeAccount } from "@/test/factories";
import { getSimulation } from "./get-simulation";
import { replaySimulation } from "./replay-simulation";

const { store, door, stop } = await testEngine();
afterAll(stop);
const deps = { store, engine: door };
const account = await makeAccount({ store });
const told = new Map<string, SimulationStep[]>();

test("ten come with the product", () => {
  expect(shippedSimulations).toHaveLength(10);
  expect(new Set(shippedSimulations.map(({ id }) => id)).size).toBe(10);
});

test.each(shippedSimulations.map((each) => [each.name, each] as const))(
  "%s: all that it expects holds",
  async (_, { id, assertions }) => {
    const { steps, verdicts } = await replaySimulation(deps, { account, simulation: id });
    told.set(id, steps);
    expect(verdicts.filter(({ held }) => !held)).toEqual([]);
    expect(verdicts).toHaveLength(assertions.length);
    expect(assertions.length).toBeGreaterThan(1);
    expect(steps.filter(({ refused }) => refused !== undefined)).toEqual([]);
    const runs = steps.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === "run" ? [entry.run] : [])),
    );
    expect(runs.length).toBeGreaterThan(0);
    expect(
      runs.filter(({ outcome, warnings }) => outcome !== "answered" || warnings.length),
    ).toEqual([]);
  },
);

describe("together they show", () => {
  const entries = () => [...told.values()].flat().flatMap((step) => step.entries);
  const raised = () => entries().filter((entry) => entry.kind === "event");

  test("every event, answered by a function", () => {
    const answered = new Set(entries().flatMap((e) => (e.kind === "run" ? [e.causedBy] : [])));
    expect(answered.size).toBeGreaterThan(10);
    const seen = new Set(raised().map(({ eventId }) => eventId));
    expect([...seen].sort()).toEqual([...eventIds].sort());
  });

  test("every kind of every event, and one without a kind", () => {
    const seen = new Set(raised().map(({ cbotEventType }) => cbotEventType));
    expect(events.flatMap(kindsOf).filter((kind) => !seen.has(kind))).toEqual([]);
    expect(seen).toContain(undefined);
  });

  test("a function that is stopped because it feeds itself", () => {
    expect(raised().filter(({ stopped }) => stopped)).toMatchObject([
      { eventId: "controllerbot_messaging_conversation_routing" },
    ]);
  });

  test("commands that came too late, flagged and dropped, each with what was faster", () => {
    const late = told
      .get("shipped-late-answer")
      ?.flatMap((step) => step.entries)
      .flatMap((entry) => (entry.kind === "effect" && entry.overtakenBy ? [entry] : []));
    expect(late?.map(({ effect }) => effect.status)).toEqual([
      "flagged_stale",
      "dropped_stale",
      "dropped_stale",
      "dropped_stale",
    ]);
  });
});

test("one is looked at as any other simulation", async () => {
  const kept = await getSimulation(deps, { account, simulation: "shipped-silences" });
  expect(kept).toMatchObject({ name: "Three silences, and a close after the last", next: null });
  expect(kept.steps.length).toBe(kept.stepCount);
});
