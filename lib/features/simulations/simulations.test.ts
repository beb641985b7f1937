import { afterAll, expect, test } from "vitest";
import type { Change } from "@/lib/domain/conversations/change";
import { monday } from "@/lib/domain/conversations/conversation.fixture";
import type { StoryEntry } from "@/lib/domain/conversations/story";
import { testEngine } from "@/test/engine";
import { makeAccount, makeDeployed, owner } from "@/test/factories";
import { getSimulation } from "./get-simulation";
import { startSimulation } from "./start-simulation";
import { stepSimulation } from "./step-simulation";

const { store, door, stop } = await testEngine();
afterAll(stop);
const deps = { store, engine: door };
const account = await makeAccount({ store });

const opened = (consumer: string, more = {}) =>
  ({
    type: "opened",
    at: 0,
    consumer: { id: consumer, authenticated: true },
    skillId: "563267",
    ...more,
  }) satisfies Change;

const kinds = (entries: StoryEntry[]) => entries.map(({ kind }) => kind);

test("a consumer is greeted by what is deployed", async () => {
  await makeDeployed(
    { store },
    {
      account,
      code: `async function lambda({ payload }) {
        return { type: "systemMessage", text: "It is " + new Date().toISOString().slice(0, 16) };
      }`,
    },
  );
  const { id, state } = await startSimulation(deps, { account, by: owner, start: { at: monday } });
  expect(state).toMatchObject({ at: monday, lastSeq: 0, pending: [], conversations: {} });
  const done = await stepSimulation(deps, {
    account,
    simulation: id,
    action: { type: "change", at: monday, convId: "c1", change: opened("dana-whitfield") },
    after: 0,
  });
  const [{ entries } = { entries: [] }] = done.steps;
  expect(kinds(entries)).toEqual(["change", "event", "run", "effect", "change", "effect"]);
  expect(entries).toMatchObject([
    { seq: 1, convId: "c1", at: monday, change: { type: "opened", at: monday } },
    { seq: 2, causedBy: 1, eventId: "controllerbot_messaging_new_conversation" },
    { seq: 3, causedBy: 2, code: { version: 1 }, run: { outcome: "answered", warnings: [] } },
    { seq: 4, causedBy: 3, effect: { type: "systemMessage", status: "carried_out" } },
    { seq: 5, causedBy: 4, change: { type: "message", text: "It is 2026-11-23T10:00" } },
    { seq: 6, causedBy: 3, effect: { type: "automaticMessage", status: "replaced" } },
  ]);
  expect(done).toMatchObject({ stepCount: 1, next: { convId: "c1", what: "queueSilent" } });
  const kept = await getSimulation(deps, { account, simulation: id });
  expect(kept.steps).toEqual(done.steps);
  expect(kept.state).toEqual(done.state);
  expect(JSON.stringify(kept)).not.toContain("recordings");
});
