// Who answers an event, and that its effects happen once: on a real database, with engines that die.
import { afterAll, expect, test } from "vitest";
import type { StoryEntry } from "@/lib/domain/conversations/story";
import type { Run } from "@/lib/domain/invocations/run";
import type { Store } from "@/lib/infra/store/open-store";
import { testStore } from "@/test/store";
import { type AnswerDeps, answerEvent } from "./answer-event";
import { startAnswering } from "./answer-events";
import { changed, notUrgent, opening, saying, served, urgent } from "./conversations.fixture";

const { store, stop } = await testStore();
afterAll(stop);

type Key = { account: string; convId: string };
const clock = () => Date.now();
const deps = (run: AnswerDeps["run"], kept: Store = store): AnswerDeps => ({
  store: served(kept),
  run,
  clock,
});
const says =
  (text: string): AnswerDeps["run"] =>
  async () => ({ run: saying(text) });
const story = (key: Key) => store.conversations.story({ ...key, limit: 1_000 });
const texts = (entries: StoryEntry[]) =>
  entries.flatMap((entry) =>
    entry.kind === "change" && entry.change.type === "message" ? entry.change.text : [],
  );

/** Answers all that is there, and stops. */
async function answerAll(keys: Key[], run: AnswerDeps["run"], kept: Store = store) {
  const reports: string[] = [];
  const answering = startAnswering({ deps: deps(run, kept), report: (line) => reports.push(line) });
  for (const key of keys) answering.poke(key);
  const answered = await Promise.all(keys.map((key) => answering.whenAnswered(key, 20_000)));
  await answering.stop();
  return { answered, reports };
}

test("an event that its engine did not live to answer is taken again, and answered once", async () => {
  const key = await changed(store, [opening]);
  const dead = await store.conversationEvents.claim({ ...key, leaseMs: -1 });
  const alive = await store.conversationEvents.claim({ ...key, leaseMs: 60_000 });
  expect([dead?.fence, alive?.fence]).toEqual([1, 2]);
  expect(await store.conversationEvents.claim({ ...key, leaseMs: 60_000 })).toBeNull();

  expect(await answerEvent(deps(says("late")), dead!)).toBe("lost");
  expect(await answerEvent(deps(says("in time")), alive!)).toBe("answered");
  // Once more, as of an engine that did not hear that it was done.
  expect(await answerEvent(deps(says("twice")), alive!)).toBe("lost");
  expect(texts(await story(key))).toEqual(["in time"]);
  expect(await store.conversationEvents.hasUnanswered(key)).toBe(false);
});

test("a claim that is renewed is nobody else's", async () => {
  const key = await changed(store, [opening]);
  const mine = await store.conversationEvents.claim({ ...key, leaseMs: -1 });
  await store.conversationEvents.renew({ claims: [mine!], leaseMs: 60_000 });
  expect(await store.conversationEvents.claim({ ...key, leaseMs: 60_000 })).toBeNull();
  expect(await store.conversationEvents.waiting({ most: 100 })).not.toContainEqual(key);
});

test("engines that die before, within and after an answer lose nothing and do nothing twice", async () => {
  const changes = [opening, urgent, notUrgent, urgent, notUrgent];
  const keys = await Promise.all(Array.from({ length: 12 }, () => changed(store, changes)));
  let begun = 0;
  const dying: Store = {
    ...store,
    conversationEvents: {
      ...store.conversationEvents,
      claim: (ask) => store.conversationEvents.claim({ ...ask, leaseMs: -1 }),
      settle: async (claim, decide) => {
        begun += 1;
        if (begun % 3 === 0) throw new Error("It died before.");
        if (begun % 3 === 1) return store.conversationEvents.settle(claim, decide);
        await store.conversationEvents.settle(claim, (found) => {
          decide(found);
          throw new Error("It died within.");
        });
        return true;
      },
    },
  };
  // Each goes through as many events as it lives for; the sweep of the next finds the rest.
  for (let engines = 0; engines < 6; engines++) {
    const answering = startAnswering({ deps: deps(says("once"), dying), report: () => {} });
    await answering.sweep();
    await answering.stop();
  }
  expect(begun).toBeGreaterThan(30);
  const { answered } = await answerAll(keys, says("once"));
  expect(new Set(answered)).toEqual(new Set([true]));

  for (const key of keys) {
    const entries = await story(key);
    const events = entries.filter(({ kind }) => kind === "event");
    expect(events).toHaveLength(changes.length);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const effects = entries.filter(({ kind }) => kind === "effect");
    expect(effects).toHaveLength(changes.length);
    expect(texts(entries)).toHaveLength(changes.length);
  }
});

test("two engines on one database answer each event once, those of a conversation in their order", async () => {
  const changes = [opening, urgent, notUrgent, urgent, notUrgent, urgent];
  const keys = await Promise.all(Array.from({ length: 10 }, () => changed(store, changes)));
  const begun = new Map<unknown, string[]>();
  const run: AnswerDeps["run"] = async ({ input }) => {
    const { convId, serverTimestamp } = (input.payload as { general: Record<string, unknown> })
      .general;
    begun.set(convId, [...(begun.get(convId) ?? []), `${serverTimestamp}`]);
    return { run: saying("hi") };
  };
  await Promise.all([answerAll(keys, run), answerAll([...keys].reverse(), run)]);
  for (const key of keys) {
    const entries = await story(key);
    const events = entries.filter(({ kind }) => kind === "event").map(({ seq }) => seq);
    const runs = entries.flatMap((entry) => (entry.kind === "run" ? entry.causedBy : []));
    expect(runs).toEqual(events);
    expect(begun.get(key.convId)).toHaveLength(changes.length);
  }
});

const ours: Run = {
  ...saying(""),
  outcome: "platform_error",
  error: { name: "Error", message: "lost", stack: "" },
};
const automatic = { type: "automaticMessage", status: "carried_out", text: "Automatic." } as const;

test("what fails by our own fault is tried three times, and then leaves the automatic message", async () => {
  const key = await changed(store, [opening]);
  let tries = 0;
  const { answered } = await answerAll([key], async () => {
    tries += 1;
    return { run: { ...ours, effects: [automatic] } };
  });
  expect([answered, tries]).toEqual([[true], 3]);
  const entries = await story(key);
  expect(entries.filter(({ kind }) => kind === "effect")).toMatchObject([
    { effect: { ...automatic, reason: expect.stringContaining("Parley's own fault, 3 times") } },
  ]);
});

test("an event that every engine dies of ends with the automatic message too", async () => {
  const key = await changed(store, [opening]);
  for (let deaths = 0; deaths < 3; deaths++) {
    await store.conversationEvents.claim({ ...key, leaseMs: -1 });
  }
  await answerAll([key], () => Promise.reject(new Error("never asked")));
  const effects = (await story(key)).filter(({ kind }) => kind === "effect");
  expect(effects).toMatchObject([
    { effect: { type: "automaticMessage", reason: expect.stringContaining("3 times") } },
  ]);
});

test("slow functions of one account leave room for another's", async () => {
  const own = [await changed(store, [opening])];
  const account = own[0]!.account;
  for (const convId of ["c2", "c3"]) own.push(await changed(store, [opening], { account, convId }));
  const other = await changed(store, [opening]);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let underWay = 0;
  let most = 0;
  const answering = startAnswering({
    deps: deps(async (ask) => {
      if (ask.account !== account) return { run: saying("quick") };
      most = Math.max(most, (underWay += 1));
      await released;
      underWay -= 1;
      return { run: saying("slow") };
    }),
    report: () => {},
    limits: { concurrency: 3, ofOneAccount: 2 },
  });
  for (const key of [...own, other]) answering.poke(key);
  expect(await answering.whenAnswered(other, 20_000)).toBe(true);
  await expect.poll(() => underWay).toBe(2);
  release();
  for (const key of own) expect(await answering.whenAnswered(key, 20_000)).toBe(true);
  await answering.stop();
  expect(most).toBe(2);
});

test("changes at the same moment come one after the other, and only one opens the conversation", async () => {
  const key = await changed(store, [opening]);
  const more = { type: "message", by: { id: "ada", role: "CONSUMER" }, text: "…" } as const;
  const all = await Promise.allSettled([
    ...Array.from({ length: 5 }, () =>
      changed(store, [{ ...opening, skillId: "x" }], { ...key, convId: "new" }),
    ),
    ...Array.from({ length: 10 }, () => changed(store, [more], key)),
  ]);
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(11);
  expect((await store.conversations.get(key)).version).toBe(11);
  expect((await story(key)).map(({ seq }) => seq)).toEqual(
    Array.from({ length: 12 }, (_, n) => n + 1),
  );
});

test("what an answer came too late for is dropped, and the story says what was faster", async () => {
  const key = await changed(store, [opening]);
  const transfer = { type: "transfer", skillId: "563270" };
  await answerAll([key], async () => {
    const participant = { id: "mira", role: "ASSIGNED_AGENT" } as const;
    await changed(store, [{ type: "joined", participant }], key);
    const effects: Run["effects"] = [
      { type: "transfer", status: "carried_out", command: transfer },
    ];
    return { run: { ...saying(""), effects } };
  });
  const entries = await story(key);
  const joined = entries.find((entry) => entry.kind === "change" && entry.change.type === "joined");
  expect(entries.find(({ kind }) => kind === "effect")).toMatchObject({
    effect: { status: "dropped_stale", reason: "The agent mira took it meanwhile." },
    overtakenBy: joined?.seq,
  });
});
