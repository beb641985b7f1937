import { expect, test } from "vitest";
import { changed, effected, mira, opened, raised, ran } from "./story.fixture";
import { countsOf, countWords, timelineOf } from "./timeline";

const message = { type: "systemMessage", status: "carried_out", text: "Hello" } as const;
const transfer = {
  type: "transfer",
  status: "carried_out",
  command: { type: "transfer", skillId: "601114" },
} as const;

test("what a change raised, what ran and what came of it stand below it", () => {
  const [node] = timelineOf([opened(1), raised(2, 1), ran(3, 2), effected(4, 3, message)]);
  expect(node?.entry.seq).toBe(1);
  expect(node?.events[0]?.runs[0]?.effects[0]?.entry.effect).toEqual(message);
});

test("what a function's own effect raised stands below the change that began it all", () => {
  const nodes = timelineOf([
    opened(1),
    raised(2, 1),
    ran(3, 2),
    effected(4, 3, transfer),
    changed(5, { type: "routed", skillId: "601114", release: true }, { causedBy: 4 }),
    raised(6, 5, "controllerbot_messaging_conversation_routing"),
  ]);
  expect(nodes.map(({ entry }) => entry.seq)).toEqual([1]);
  expect(nodes[0]?.events.map(({ entry }) => entry.seq)).toEqual([2, 6]);
});

test("an answer that comes late stays below its own event, and names who was faster", () => {
  const wrote = changed(4, { type: "message", by: mira, text: "Hi" });
  const [first, second] = timelineOf([
    opened(1),
    raised(2, 1),
    ran(3, 2),
    wrote,
    effected(5, 3, { ...message, status: "dropped_stale" }, 4),
  ]);
  expect(first?.events[0]?.runs[0]?.effects[0]?.overtakenBy).toEqual(wrote);
  expect(second?.events).toEqual([]);
});

test("the automatic message of an event that nothing answers stands below the event", () => {
  const automatic = { type: "automaticMessage", status: "carried_out", text: "Thanks" } as const;
  const [node] = timelineOf([opened(1), raised(2, 1), effected(3, 2, automatic)]);
  expect(node?.events[0]?.runs).toEqual([]);
  expect(node?.events[0]?.effects).toHaveLength(1);
});

test("a story is counted in words", () => {
  const nodes = timelineOf([opened(1), raised(2, 1), ran(3, 2), opened(4), raised(5, 4)]);
  expect(countWords(countsOf(nodes))).toBe("2 changes, 2 events, 1 run");
});
