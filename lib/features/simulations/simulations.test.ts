import { afterAll, describe, expect, test } from "vitest";
import type { Change } from "@/lib/domain/conversations/change";
import { monday } from "@/lib/domain/conversations/conversation.fixture";
import type { StoryEntry } from "@/lib/domain/conversations/story";
import { type Action, action } from "@/lib/domain/simulation/action";
import { effectsOf } from "@/lib/domain/simulation/effects-of";
import { simulationStart } from "@/lib/domain/simulation/simulation";
import { testEngine } from "@/test/engine";
import { makeAccount, makeDeployed, makeLambda, owner } from "@/test/factories";
import { startOutside } from "@/test/outside";
import { allowHost } from "../egress/allow-host";
import { changeSimulation } from "./change-simulation";
import { compareSimulations } from "./compare-simulations";
import { copySimulation } from "./copy-simulation";
import { deleteSimulation } from "./delete-simulation";
import { getSimulation } from "./get-simulation";
import { listSimulations } from "./list-simulations";
import { replaySimulation } from "./replay-simulation";
import { runTests } from "./run-tests";
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

const act = async (simulation: string, after: number, action: Action) =>
  stepSimulation(deps, { account, simulation, after, action });
const change = (at: number, happened: Change, convId = "c1"): Action => ({
  type: "change",
  at,
  convId,
  change: happened,
});
const outside = `import { randomUUID } from "crypto";
async function lambda({ payload }) {
  const started = Date.now();
  const answer = await fetch(payload.general.clientLanguage).then((r) => r.text(), (e) => e.name);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { type: "systemMessage", text: [Math.random(), started, Date.now() - started,
    crypto.randomUUID(), randomUUID(), performance.now(), answer].join(" ") };
}`;

describe("replaying", () => {
  test("twice gives the same story as the first time, whatever the function reads", async () => {
    const { id: lambdaId } = await makeLambda({ store }, { account, code: outside });
    const answerers = {
      controllerbot_messaging_new_conversation: { from: "draft" as const, lambdaId },
    };
    const start = { at: monday, answerers };
    const { id } = await startSimulation(deps, { account, by: owner, start });
    const {
      port,
      seen,
      stop: close,
    } = await startOutside((_, response) => {
      response.end(`answer ${seen.length}`);
    });
    await allowHost({ store }, { account, host: "127.0.0.1", private: true, by: owner });
    const consumer = {
      id: "ada-byron",
      authenticated: true,
      language: `http://127.0.0.1:${port}/`,
    };
    await act(id, 0, change(monday, opened("", { consumer })));
    await act(id, 1, change(monday + 60_000, opened("bo-diddley"), "c2"));
    await act(id, 2, { type: "clock", at: monday + 3_600_000 });
    const kept = await getSimulation(deps, { account, simulation: id });
    const texts = effectsOf(kept.steps).map(({ entry }) => entry.effect.text);
    expect(new Set(texts).size).toBeGreaterThan(2);
    expect(texts[0]).toContain("answer 1");
    await close();
    for (let time = 1; time <= 2; time++) {
      const { steps } = await replaySimulation(deps, { account, simulation: id });
      expect(steps).toEqual(kept.steps);
    }
    expect(seen).toHaveLength(1);
  });

  test("through other code shows what that does, and passes over what has become impossible", async () => {
    const { id } = await startSimulation(deps, { account, by: owner, start: { at: monday } });
    await act(id, 0, change(monday, opened("ada-byron")));
    const by = { id: "ada-byron", role: "CONSUMER" as const };
    await act(id, 1, change(monday + 60_000, { type: "message", at: 0, by, text: "Hello?" }));
    const closing = {
      from: "code" as const,
      name: "closing",
      style: "modern" as const,
      code: `async function lambda() { return { type: "closeConversation" }; }`,
    };
    const answerers = { controllerbot_messaging_new_conversation: closing };
    const { steps } = await replaySimulation(deps, { account, simulation: id, answerers });
    expect(steps[1]).toMatchObject({ entries: [], refused: expect.stringMatching("closed") });
    const versions = [{}, answerers];
    const [one] = await compareSimulations(deps, { account, ids: [id], versions });
    expect(one).toMatchObject({ same: false, outcomes: [{ refused: 0 }, { refused: 1 }] });
    const [same] = await compareSimulations(deps, { account, ids: [id], versions: [{}, {}] });
    expect(same).toMatchObject({ same: true, outcomes: [{ effects: expect.anything() }, {}] });
  });
});

test("globals that are reused in replays are of one function of one account", async () => {
  const code = `let count = 0;
    async function lambda() { count += 1; return { type: "systemMessage", text: String(count) }; }`;
  const eventId = "controllerbot_messaging_new_conversation" as const;
  const countsOf = async (own: string, reuseGlobals: boolean) => {
    const { id: lambdaId } = await makeLambda({ store }, { account: own, code, reuseGlobals });
    const answerers = { [eventId]: { from: "draft" as const, lambdaId } };
    const given = { account: own, by: owner, start: { at: monday, answerers } };
    const { id } = await startSimulation(deps, given);
    const action = change(monday, opened("ada-byron"));
    await stepSimulation(deps, { account: own, simulation: id, after: 0, action });
    const [first] = await compareSimulations(deps, { account: own, ids: [id] });
    const [second] = await compareSimulations(deps, { account: own, ids: [id] });
    return [first, second].map((each) => each?.outcomes[0]?.effects[0]?.text);
  };
  const another = await makeAccount({ store });
  expect(await countsOf(account, true)).toEqual(["1", "2"]);
  expect(await countsOf(another, true)).toEqual(["1", "2"]);
  expect(await countsOf(another, false)).toEqual(["1", "1"]);
});

test("what no change can be as late as is refused as what it is", async () => {
  const late = { type: "clock" as const, at: 250_000_000_000_000 };
  expect(action.safeParse(late).success).toBe(true);
  expect(action.safeParse({ ...late, at: late.at + 1 }).success).toBe(false);
  const { at } = simulationStart.shape;
  expect([late.at, late.at + 1, 0.5, -1].map((one) => at.safeParse(one).success)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  const { id } = await startSimulation(deps, { account, by: owner, start: { at: monday } });
  const { steps } = await act(id, 0, change(late.at, opened("ada-byron")));
  expect(steps[0]?.entries[0]).toMatchObject({ kind: "change", at: late.at });
});

test("what is impossible is refused with its reason, and changes nothing", async () => {
  const { id, state } = await startSimulation(deps, { account, by: owner, start: { at: monday } });
  const closed = change(monday, { type: "closed", at: 0, by: "AGENT" });
  await expect(act(id, 0, closed)).rejects.toMatchObject({
    code: "invalid",
    details: { path: "type" },
  });
  const early: Action = { type: "clock", at: monday - 1 };
  await expect(act(id, 0, early)).rejects.toMatchObject({ details: { path: "at" } });
  const kept = await getSimulation(deps, { account, simulation: id });
  expect(kept).toMatchObject({ steps: [], state });
});

test("made up rules are held to what an account may decide", async () => {
  const { settings } = await store.accounts.get({ account });
  const [skill] = settings.skills;
  const shift = { from: "09:00", to: "10:00" };
  const mon = Array.from({ length: 20_000 }, () => shift);
  const weekly = { ...skill!.officeHours.weekly, mon };
  const rules = { skills: [{ ...skill!, officeHours: { ...skill!.officeHours, weekly } }] };
  const refused = { code: "invalid", message: expect.stringContaining("weekly.mon: At most 10") };
  const begun = startSimulation(deps, { account, by: owner, start: { rules } });
  await expect(begun).rejects.toMatchObject(refused);
  const { id, state } = await startSimulation(deps, { account, by: owner });
  await expect(act(id, 0, { type: "setUp", at: state.at, rules })).rejects.toMatchObject(refused);
});

test("who acts on what they do not know of is told it", async () => {
  const { id } = await startSimulation(deps, { account, by: owner, start: { at: monday } });
  await act(id, 0, { type: "clock", at: monday + 1 });
  const late = act(id, 0, { type: "clock", at: monday + 2 });
  await expect(late).rejects.toMatchObject({
    code: "stale_revision",
    details: { stepCount: 1, steps: [{ seq: 1, action: { at: monday + 1 } }] },
  });
});

describe("a test of a function", () => {
  test("expects what happened, and runs on any text", async () => {
    const code = `async function lambda() { return { type: "systemMessage", text: "Hello." }; }`;
    const { id: lambdaId } = await makeLambda({ store }, { account, code });
    const answerers = {
      controllerbot_messaging_new_conversation: { from: "draft" as const, lambdaId },
    };
    const given = { account, by: owner, start: { at: monday, answerers } };
    const { id } = await startSimulation(deps, given);
    await act(id, 0, change(monday, opened("ada-byron")));
    const saved = await changeSimulation(deps, {
      account,
      simulation: id,
      change: { name: "says hello", lambdaId },
      by: owner,
    });
    expect(saved.assertions).toMatchObject([
      { expect: "message", match: "exact", text: "Hello.", step: 1 },
      { expect: "tookUnder", ms: 1000 },
    ]);
    await expect(act(id, 1, { type: "clock", at: monday + 9 })).rejects.toThrow("copy");
    const key = { account, id: lambdaId };
    expect(await runTests(deps, key)).toMatchObject([{ name: "says hello", held: true }]);
    const [red] = await runTests(deps, { ...key, code: code.replace("Hello", "Good bye") });
    expect(red).toMatchObject({
      held: false,
      verdicts: [
        {
          held: false,
          expected: "A message that reads “Hello.” by what answers New Conversation after step 1.",
          seen: "Sent: “Good bye.”.",
        },
        { held: true },
      ],
    });
    const listed = await listSimulations(deps, { account, lambdaId });
    expect(listed.map(({ name }) => name)).toEqual(["says hello"]);
  });

  test("is deleted with its steps, and copied to go on with", async () => {
    const { id } = await startSimulation(deps, { account, by: owner, start: { at: monday } });
    await act(id, 0, change(monday, opened("ada-byron")));
    await changeSimulation(deps, { account, simulation: id, change: { name: "kept" }, by: owner });
    const copy = await copySimulation(deps, { account, simulation: id, by: owner });
    expect(copy).toMatchObject({ name: null, stepCount: 1 });
    const original = await getSimulation(deps, { account, simulation: id });
    expect(copy.steps).toEqual(original.steps);
    await deleteSimulation(deps, { account, simulation: id, by: owner });
    await expect(getSimulation(deps, { account, simulation: id })).rejects.toThrow("simulation");
    const { stepCount } = await act(copy.id, 1, { type: "clock", at: copy.state.at + 1 });
    expect(stepCount).toBe(2);
  });
});

test("with a latency set by hand, people act before the answer comes", async () => {
  const event = "controllerbot_messaging_ttr" as const;
  const slow = {
    from: "code" as const,
    name: "slow",
    style: "modern" as const,
    code: `async function lambda() {
      return [{ type: "systemMessage", text: "An agent is on the way." }, { type: "transfer", skillId: "601114" }];
    }`,
  };
  const nothing = { from: "nothing" as const };
  const { id } = await startSimulation(deps, {
    account,
    by: owner,
    start: {
      at: monday,
      answerers: {
        [event]: slow,
        controllerbot_messaging_new_conversation: nothing,
        controllerbot_messaging_participants_change: nothing,
      },
      latencies: { [event]: 5_000 },
    },
  });
  await act(id, 0, change(monday, opened("ada-byron")));
  const asked = await act(id, 1, change(monday + 1_000, { type: "urgentMarked", at: 0 }));
  expect(asked.next).toMatchObject({ what: "answer", at: monday + 6_000 });
  const mira = { id: "88120", role: "ASSIGNED_AGENT" as const };
  await act(id, 2, change(monday + 2_000, { type: "joined", at: 0, participant: mira }));
  const [answered] = [
    await act(
      id,
      3,
      change(monday + 3_000, { type: "message", at: 0, by: mira, text: "I am here." }),
    ),
  ];
  expect(answered.steps[0]?.entries.map(({ kind }) => kind)).toEqual(["change"]);
  const { steps } = await act(id, 4, { type: "clock", at: monday + 6_000 });
  const kept = await getSimulation(deps, { account, simulation: id });
  const joined = kept.steps[2]?.entries[0]?.seq;
  expect(steps[0]?.entries.filter(({ kind }) => kind === "effect")).toMatchObject([
    { effect: { type: "systemMessage", status: "flagged_stale" }, overtakenBy: joined },
    { effect: { type: "automaticMessage", status: "replaced" } },
    {
      effect: { type: "transfer", status: "dropped_stale", reason: "An agent answered meanwhile." },
      overtakenBy: joined,
    },
    // Of the agent's joining, which waited for the answer before it until the agent had written.
    { effect: { type: "automaticMessage", status: "dropped_stale" } },
  ]);
});
