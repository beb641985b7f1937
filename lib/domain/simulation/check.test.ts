import { describe, expect, test } from "vitest";
import type { Effect } from "../commands/effect";
import type { StoryEntry } from "../conversations/story";
import type { Assertion } from "./assertion";
import { check } from "./check";
import { matches } from "./matches";
import { proposeAssertions } from "./propose";

const eventId = "controllerbot_messaging_ttr";
const common = { convId: "c1", at: 0 };

/** One event that a run of so many milliseconds answered with these effects. */
function story(effects: Effect[], durationMs = 5): { seq: number; entries: StoryEntry[] }[] {
  const run = {
    id: "r",
    outcome: "answered" as const,
    result: null,
    logs: [],
    droppedLogs: 0,
    calls: [],
    durationMs,
    cpuMs: 1,
    effects,
    warnings: [],
  };
  return [
    {
      seq: 1,
      entries: [
        { ...common, seq: 1, kind: "change", version: 1, change: { type: "urgentMarked", at: 0 } },
        { ...common, seq: 2, kind: "event", causedBy: 1, eventId, payload: {} },
        {
          ...common,
          seq: 3,
          kind: "run",
          causedBy: 2,
          code: { name: "f", version: 1, lambdaId: "l" },
          run,
          answeredAt: 5,
        },
        ...effects.map((effect, index) => ({
          ...common,
          seq: 4 + index,
          kind: "effect" as const,
          causedBy: 3,
          effect,
        })),
      ],
    },
  ];
}

const says = (text: string, more: Partial<Effect> = {}): Effect => ({
  type: "systemMessage",
  status: "carried_out",
  text,
  ...more,
});
const moves = (command: object, more: Partial<Effect> = {}): Effect => ({
  type: "transfer",
  status: "carried_out",
  command: { type: "transfer", ...command },
  ...more,
});
const closes: Effect = { type: "closeConversation", status: "carried_out" };
const late = { status: "dropped_stale", reason: "It was closed meanwhile." } as const;

type Unnumbered = Assertion extends infer A ? (A extends Assertion ? Omit<A, "id"> : never) : never;
type Case = [Unnumbered, Effect[], boolean, string];
const message = (match: "exact" | "contains" | "matches", text: string) =>
  ({ expect: "message", match, text }) as const;

test.each<Case>([
  [message("exact", "Hi"), [says("Hi")], true, "Sent: “Hi”."],
  [message("exact", "Hi"), [says("Hi!")], false, "Sent: “Hi!”."],
  [message("exact", "Hi"), [], false, "Nothing was sent."],
  [
    message("exact", "Hi"),
    [says("Hi", late)],
    false,
    "systemMessage “Hi” was dropped: It was closed meanwhile.",
  ],
  [message("exact", "Hi"), [says("Hi", { status: "flagged_stale" })], true, "Sent: “Hi”."],
  [message("contains", "i"), [says("Hi")], true, "Sent: “Hi”."],
  [message("matches", "H*!"), [says("Hello!")], true, "Sent: “Hello!”."],
  [message("exact", "A"), [says("A", { type: "automaticMessage" })], true, "Sent: “A”."],
  [{ expect: "nothingSent" }, [says("")], true, "Nothing was sent."],
  [{ expect: "nothingSent" }, [says("Hi")], false, "Sent: “Hi”."],
  [
    { expect: "transfer", skillId: "1" },
    [moves({ skillId: "1", agentId: "2" })],
    true,
    "A transfer to the skill 1 to the agent 2.",
  ],
  [
    { expect: "transfer", skillId: "1" },
    [moves({ skillId: "3" })],
    false,
    "A transfer to the skill 3.",
  ],
  [
    { expect: "transfer", agentId: "2" },
    [moves({ skillId: "1" })],
    false,
    "A transfer to the skill 1.",
  ],
  [{ expect: "transfer" }, [], false, "No function transferred it."],
  [
    { expect: "transfer" },
    [moves({ skillId: "1" }, late)],
    false,
    "transfer was dropped: It was closed meanwhile.",
  ],
  [{ expect: "closed" }, [closes], true, "It was closed."],
  [{ expect: "closed" }, [], false, "No function closed it."],
  [{ expect: "tookUnder", ms: 10 }, [], true, "The slowest took 5.0 ms."],
  [{ expect: "tookUnder", ms: 5 }, [], false, "The slowest took 5.0 ms."],
  [{ ...message("exact", "Hi"), step: 2 }, [says("Hi")], false, "Nothing was sent."],
])("%j of %j: %s", (assertion, effects, held, seen) => {
  const [verdict] = check([{ id: "1", ...assertion } as Assertion], story(effects));
  expect(verdict).toMatchObject({ held, seen });
});

describe("a verdict", () => {
  test("says what was expected, where, and which entry shows it", () => {
    const where = { id: "1", step: 1, eventId } as const;
    const [verdict] = check([{ ...where, ...message("contains", "x") }], story([says("Hi")]));
    expect(verdict).toMatchObject({
      expected: "A message that contains “x” by what answers TTR Changed after step 1.",
      entry: 4,
    });
    const other = { ...where, eventId: "controllerbot_messaging_conversation_idle" } as const;
    const [none] = check([{ ...other, ...message("exact", "Hi") }], story([says("Hi")]));
    expect(none).toMatchObject({ held: false, seen: "Nothing was sent." });
  });

  test("of what was proposed always holds", () => {
    const effects = [says("Hi *"), moves({ skillId: "1" }), closes, says("no", late)];
    const proposed = proposeAssertions(story(effects), { lambdaId: "l" });
    expect(proposed.map((each) => each.expect)).toEqual([
      "message",
      "transfer",
      "closed",
      "tookUnder",
    ]);
    expect(check(proposed, story(effects)).every(({ held }) => held)).toBe(true);
    const silent = proposeAssertions(story([says("")], 2_000));
    expect(silent).toMatchObject([{ expect: "nothingSent", step: 1, eventId }]);
    expect(check(silent, story([says("Hi")])).map(({ held }) => held)).toEqual([false]);
  });
});

test.each([
  ["a*c", "abc", true],
  ["a*c", "ac", true],
  ["a*c", "abcd", false],
  ["*", "", true],
  ["*b*", "abc", true],
  ["*b*b*", "abc", false],
  ["a*a", "a", false],
  ["**x", "yx", true],
  ["plain", "plain", true],
  ["plain", "plainer", false],
])("%s and %s: %s", (pattern, text, held) => {
  expect(matches(pattern, text)).toBe(held);
});

test("a pattern that would keep a regular expression busy is quick", () => {
  const from = performance.now();
  expect(matches(`${"*a".repeat(2_000)}b`, "a".repeat(20_000))).toBe(false);
  expect(performance.now() - from).toBeLessThan(1_000);
});
