import { describe, expect, test } from "vitest";
import { seedSettings } from "../accounts/seed-settings";
import { type Effect } from "../commands/effect";
import type { Change } from "../conversations/change";
import { ada, hour, minute, mira, monday, opened } from "../conversations/conversation.fixture";
import type { StoryEntry } from "../conversations/story";
import type { EventId } from "../events/catalog";
import { type Action, action } from "./action";
import { begin } from "./begin";
import { nextThing } from "./next-thing";
import { play } from "./play";
import { simulatedRules } from "./rules";
import type { Answer, Question } from "./simulate";
import type { SimulationStart } from "./simulation";

const rules = { ...simulatedRules.parse(seedSettings), automaticMessages: {} };
const start = (given: Partial<SimulationStart> = {}) =>
  begin({ at: monday, seed: "s", rules, answerers: {}, latencies: {}, ...given });

const newOne = "controllerbot_messaging_new_conversation";
const ttr = "controllerbot_messaging_ttr";
const joins = "controllerbot_messaging_participants_change";

/** Answers with these effects, after so many milliseconds. */
function answering(by: Partial<Record<EventId, { says: string; ms?: number }>>) {
  const asked: Question[] = [];
  const answer: Answer = async (question) => {
    asked.push(question);
    const does = by[question.eventId];
    if (!does) return null;
    const effect: Effect = { type: "systemMessage", status: "carried_out", text: does.says };
    const measured = { durationMs: does.ms ?? 1, cpuMs: 1, calls: [] };
    return {
      code: { name: "f", version: null },
      run: {
        id: `${question.number}`,
        outcome: "answered",
        result: null,
        logs: [],
        droppedLogs: 0,
        effects: [effect],
        warnings: [],
        ...measured,
      },
      tookMs: measured.durationMs,
      recording: {
        event: question.number,
        eventId: question.eventId,
        text: "t",
        measured,
        recording: { given: null, calls: [], unkept: 0 },
      },
    };
  };
  return { asked, answer };
}

const happens = (at: number, change: Change, convId = "c1"): Action => ({
  type: "change",
  at,
  convId,
  change,
});
const clock = (at: number): Action => ({ type: "clock", at });
const inShort = (entries: StoryEntry[]) =>
  entries.map((entry) => {
    const at = entry.at - monday;
    switch (entry.kind) {
      case "change":
        return `${at} ${entry.change.type}`;
      case "event":
        return `${at} ${entry.eventId.replace("controllerbot_messaging_", "")}`;
      case "run":
        return `${at} run until ${entry.answeredAt - monday}`;
      case "effect":
        return `${at} ${entry.effect.text} ${entry.effect.status}`;
    }
  });

test("answers reach the conversation within the step, and the clock goes along", async () => {
  const { answer, asked } = answering({ [newOne]: { says: "Hello", ms: 12.3 } });
  const { simulation, steps } = await play(start(), [happens(monday, opened(0))], {
    answer,
    passOver: false,
  });
  expect(inShort(steps[0]?.entries ?? [])).toEqual([
    "0 opened",
    "0 new_conversation",
    "0 run until 13",
    "13 Hello carried_out",
    "13 message",
  ]);
  expect(simulation).toMatchObject({ at: monday + 13, lastSeq: 5, eventCount: 1, pending: [] });
  expect(asked).toMatchObject([
    { number: 1, now: monday, skillId: "563267", answerer: { from: "deployed" } },
  ]);
});

test("an answer with a latency set by hand waits, and what comes meanwhile is told first", async () => {
  const { answer } = answering({ [newOne]: { says: "Hello" } });
  const begun = start({ latencies: { [newOne]: 5_000 } });
  const open = await play(begun, [happens(monday, opened(0))], { answer, passOver: false });
  expect(nextThing(open.simulation)).toEqual({ at: monday + 5_000, convId: "c1", what: "answer" });
  expect(open.simulation.at).toBe(monday);
  const takes = happens(monday + 1_000, { type: "joined", at: 0, participant: mira });
  const joined = await play(open.simulation, [takes], { answer, passOver: false });
  const late = await play(joined.simulation, [clock(monday + 9_000)], { answer, passOver: false });
  expect(inShort(late.steps[0]?.entries ?? [])).toEqual([
    "5000 Hello flagged_stale",
    "5000 message",
  ]);
  const [taken] = joined.steps[0]?.entries ?? [];
  expect(late.steps[0]?.entries[0]).toMatchObject({ overtakenBy: taken?.seq });
  expect(late.simulation.at).toBe(monday + 9_000);
});

test("events of one conversation are answered one after the other, of two beside each other", async () => {
  const { answer, asked } = answering({ [newOne]: { says: "Hello" }, [ttr]: { says: "Soon" } });
  const begun = start({ latencies: { [newOne]: 5_000, [ttr]: 1_000 } });
  const actions = [
    happens(monday, opened(0)),
    happens(monday + 1, { type: "urgentMarked", at: 0 }),
    happens(monday + 2, opened(0, { consumer: { id: "bo", authenticated: true } }), "c2"),
    clock(monday + 9_000),
  ];
  const { steps } = await play(begun, actions, { answer, passOver: false });
  expect(asked.map(({ eventId, now }) => [eventId, now - monday])).toEqual([
    [newOne, 0],
    [ttr, 5_000],
    [newOne, 2],
  ]);
  expect(inShort(steps[3]?.entries ?? []).filter((each) => each.includes("carried"))).toEqual([
    "5000 Hello carried_out",
    "5002 Hello carried_out",
    "6000 Soon carried_out",
  ]);
});

describe("the clock", () => {
  test("lets silences fall due in their order, each once", async () => {
    const { answer } = answering({});
    const actions = [
      happens(monday, opened(0)),
      happens(monday + minute, opened(0, { consumer: { id: "bo", authenticated: true } }), "c2"),
      clock(monday + hour),
      clock(monday + 9 * hour),
    ];
    const { steps, simulation } = await play(start(), actions, { answer, passOver: false });
    expect(inShort(steps[2]?.entries ?? [])).toEqual([
      `${30 * minute} tick`,
      `${30 * minute} conversation_idle`,
      `${31 * minute} tick`,
      `${31 * minute} conversation_idle`,
    ]);
    expect(steps[3]?.entries).toEqual([]);
    expect(nextThing(simulation)).toBeNull();
  });

  test("tells what is overdue since the rules have changed at once", async () => {
    const { answer } = answering({});
    const idleTimes = { ...rules.idleTimes, queue: { time: 1, timeUnits: "minutes" as const } };
    const actions = [
      happens(monday, opened(0)),
      { type: "setUp" as const, at: monday + 5 * minute, rules: { idleTimes } },
      clock(monday + 6 * minute),
    ];
    const { steps } = await play(start(), actions, { answer, passOver: false });
    expect(inShort(steps[2]?.entries ?? []).slice(0, 1)).toEqual([`${5 * minute} tick`]);
  });
});

test("in a replay no answer comes later than the action that it came before", async () => {
  const actions = [
    happens(monday, opened(0)),
    happens(monday + 10, { type: "message", at: 0, by: ada, text: "Hello?" }),
  ];
  const slow = answering({ [newOne]: { says: "Hello", ms: 400 } });
  const { steps } = await play(start(), actions, { answer: slow.answer, passOver: true });
  expect(steps.map(({ entries }) => inShort(entries))).toEqual([
    ["0 opened", "0 new_conversation", "0 run until 400"],
    ["10 message", "400 Hello carried_out", "400 message"],
  ]);
});

test("what is impossible is refused and leaves the simulation as it was; a replay passes it over", async () => {
  const { answer } = answering({});
  const closed = happens(monday + 1, { type: "closed", at: 0, by: "AGENT" }, "none");
  const open = happens(monday, opened(0));
  await expect(play(start(), [open, closed], { answer, passOver: false })).rejects.toMatchObject({
    code: "invalid",
    details: { path: "type" },
  });
  const { steps, simulation } = await play(start(), [open, closed, clock(monday + 2)], {
    answer,
    passOver: true,
  });
  expect(steps[1]).toEqual({
    entries: [],
    recordings: [],
    refused: "There is no such conversation. Open it first.",
  });
  expect(simulation.at).toBe(monday + 2);
});

test("a known consumer's earlier conversation counts for the 48 hours", async () => {
  const { answer } = answering({});
  const closes: Change = { type: "closed", at: 0, by: "SYSTEM", automatically: true };
  const actions = [
    happens(monday, opened(0)),
    happens(monday + hour, closes),
    happens(monday + 2 * hour, opened(0), "c2"),
  ];
  const { simulation, steps } = await play(start(), actions, { answer, passOver: false });
  expect(inShort(steps[2]?.entries ?? [])).toEqual([`${2 * hour} opened`]);
  expect(simulation.conversations.c2?.firstConversation).toBe(false);
});

test("an id that every object has is an id like any other", async () => {
  const { answer } = answering({});
  const actions = [happens(monday, opened(0), "constructor")];
  const { simulation } = await play(start(), actions, { answer, passOver: false });
  expect(simulation.conversations.constructor).toMatchObject({ convId: "constructor" });
  expect(action.safeParse(happens(monday, opened(0), "__proto__")).success).toBe(false);
});

test("what is set up takes the place of what was, rules one by one", async () => {
  const { answer } = answering({});
  const begun = start({ latencies: { [ttr]: 1, [joins]: 2 } });
  const set: Action = {
    type: "setUp",
    at: monday,
    latencies: { [ttr]: 5 },
    rules: { controllerBot: false },
  };
  const { simulation } = await play(begun, [set], { answer, passOver: false });
  expect(simulation.latencies).toEqual({ [ttr]: 5 });
  expect(simulation.rules).toEqual({ ...rules, controllerBot: false });
});
