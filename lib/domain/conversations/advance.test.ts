import { describe, expect, test } from "vitest";
import { checkPayload } from "../events/check-payload";
import { advance } from "./advance";
import type { Change } from "./change";
import {
  ada,
  bot,
  hour,
  minute,
  mira,
  monday,
  opened,
  rules,
  through,
} from "./conversation.fixture";
import { goesOnForMs } from "./open";

const at = monday;
const evening = Date.UTC(2026, 10, 23, 20);
const says = (
  by: { id: string; role: typeof ada.role | typeof mira.role | typeof bot.role },
  when: number,
) => ({ type: "message", at: when, by, text: "…" }) satisfies Change;
const joins = { type: "joined", at: at + 1, participant: mira } satisfies Change;

describe("a new conversation", () => {
  test.each([
    ["for the first time", opened(at), "CONSUMER_OPEN_NEW_CONVERSATION_FIRST_TIME"],
    ["again", opened(at, { firstConversation: false }), "CONSUMER_OPEN_NEW_CONVERSATION"],
    ["in off-hours", opened(evening), "CONSUMER_OPEN_NEW_CONVERSATION_FIRST_TIME_OFF_HOURS"],
    [
      "again in off-hours",
      opened(evening, { firstConversation: false }),
      "CONSUMER_OPEN_NEW_CONVERSATION_OFF_HOURS",
    ],
  ])("%s", (_, change, kind) => {
    expect(through([change]).kinds).toEqual([[kind]]);
  });

  const before = (ago: number, autoClosed = true) => ({
    convId: "c2",
    before: { closedTs: at - ago, autoClosed },
  });
  test.each([
    ["48 hours after an automatic close, less a moment", goesOnForMs - 1, true, true, []],
    [
      "48 hours after an automatic close",
      goesOnForMs,
      true,
      true,
      ["CONSUMER_OPEN_NEW_CONVERSATION"],
    ],
    ["after somebody closed it", hour, false, true, ["CONSUMER_OPEN_NEW_CONVERSATION"]],
    [
      "after an automatic close, by nobody known",
      hour,
      true,
      false,
      ["CONSUMER_OPEN_NEW_CONVERSATION_AFTER_AUTOCLOSE"],
    ],
  ])("%s", (_, ago, autoClosed, authenticated, kinds) => {
    const change = opened(at, { consumer: { id: "ada", authenticated } });
    const { events } = advance(null, change, rules, before(ago, autoClosed));
    expect(events.map(({ payload }) => payload.general)).toMatchObject(
      kinds.map((cbotEventType) => ({ cbotEventType })),
    );
  });

  test("a goodbye after an automatic close does not put its 48 hours off", () => {
    const closed: Change = { type: "closed", at: at + 1, by: "SYSTEM", automatically: true };
    const again = opened(at + 1 + goesOnForMs);
    const { kinds, conversation } = through([opened(at), closed, says(bot, at + hour), again]);
    expect(kinds.at(-1)).toEqual(["CONSUMER_OPEN_NEW_CONVERSATION"]);
    expect(conversation.closedTs).toBeUndefined();
  });

  test("the same one is opened anew", () => {
    const closed: Change = { type: "closed", at: at + 1, by: "AGENT" };
    const { kinds, conversation } = through([opened(at), closed, opened(at + 2)]);
    expect(kinds.at(-1)).toEqual(["CONSUMER_OPEN_NEW_CONVERSATION"]);
    expect(conversation).toMatchObject({ state: "OPEN", version: 3, firstConversation: false });
  });
});

describe("who takes part", () => {
  test("an agent takes it, another joins and leaves, the first one leaves", () => {
    const other = { id: "88117", role: "AGENT" } as const;
    const { kinds, last } = through([
      opened(at),
      joins,
      { type: "joined", at: at + 2, participant: other },
      { type: "left", at: at + 3, participant: other },
      { type: "left", at: at + 4, participant: mira },
    ]);
    expect(kinds.slice(1)).toEqual([
      ["YOU_ARE_CONNECTED_TO"],
      ["ANOTHER_AGENT_JOINED_CONVERSATION"],
      ["JOINED_AGENT_LEFT_CONVERSATION"],
      ["BACK_TO_QUEUE"],
    ]);
    expect(last.events[0]?.payload).toMatchObject({
      general: { backToQueueTs: at + 4, originatorId: mira.id },
      participantChange: { oldParticipants: [ada, mira], newParticipants: [ada] },
    });
  });

  test("a consumer's own leave has no kind; the bot's join raises nothing", () => {
    const { kinds } = through([
      opened(at),
      { type: "left", at, participant: ada },
      { type: "joined", at, participant: bot },
    ]);
    expect(kinds.slice(1)).toEqual([[undefined], []]);
  });
});

test("urgent and back, and a time set by an agent", () => {
  const { kinds, advanced } = through([
    opened(at),
    { type: "urgentMarked", at: at + 1 },
    { type: "urgentUnmarked", at: at + 2 },
    { type: "responseTimeSet", at: at + 3, seconds: 900 },
  ]);
  expect(kinds.slice(1)).toEqual([
    ["CONSUMER_ASKED_URGENT_RESPONSE_TIME"],
    ["CONSUMER_CANCELED_URGENT_RESPONSE_TIME"],
    ["AGENT_UPDATED_RESPONSE_TIME"],
  ]);
  expect(advanced.map(({ events }) => events[0]?.payload.ttr).slice(1)).toEqual([
    { oldTtr: { ttrType: "NORMAL", value: 600 }, newTtr: { ttrType: "URGENT", value: 300 } },
    { oldTtr: { ttrType: "URGENT", value: 300 }, newTtr: { ttrType: "NORMAL", value: 600 } },
    { oldTtr: { ttrType: "NORMAL", value: 600 }, newTtr: { ttrType: "CUSTOM", value: 900 } },
  ]);
});

test("routed to another skill", () => {
  const { kinds, last } = through([opened(at), { type: "routed", at, skillId: "563270" }]);
  expect(kinds[1]).toEqual(["ENGAGEMENT_TRANSFERED"]);
  expect(last.events[0]?.payload.routing).toEqual({ oldSkillId: "563267", newSkillId: "563270" });
});

test.each(["AGENT", "CONSUMER", "SYSTEM"] as const)("closed by %s", (by) => {
  const { kinds, last } = through([opened(at), { type: "closed", at, by }]);
  expect(kinds[1]).toEqual([`${by}_END_CONVERSATION`]);
  expect(last.events[0]?.payload).toMatchObject({
    end: { closeReason: by },
    general: { oldConvState: "OPEN", newConvState: "CLOSE" },
  });
});

describe("a line in off-hours", () => {
  test.each([
    [
      "of a consumer who came in office hours",
      opened(at),
      ada,
      ["CONSUMER_SEND_MESSAGE_ON_OFFHOURS"],
    ],
    ["of a consumer who came in off-hours", opened(evening), ada, []],
    ["of the bot", opened(at), bot, []],
  ] as const)("%s", (_, opening, by, kinds) => {
    expect(through([opening, says(by, evening + 1)]).kinds[1]).toEqual(kinds);
  });

  test("follows the clocks when they change", () => {
    // On Sunday, 29 March 2026, London goes on to summer time: Monday's eight o'clock is seven in UTC.
    const opening = opened(Date.UTC(2026, 2, 27, 12));
    const lines = [Date.UTC(2026, 2, 30, 6, 59), Date.UTC(2026, 2, 30, 7)];
    const { kinds } = through([opening, ...lines.map((when) => says(ada, when))]);
    expect(kinds.slice(1)).toEqual([["CONSUMER_SEND_MESSAGE_ON_OFFHOURS"], []]);
  });
});

describe("silence", () => {
  const tick = (when: number): Change => ({ type: "tick", at: when });

  test("nobody takes it, told once", () => {
    const { kinds } = through([
      opened(at),
      tick(at + 10 * minute - 1),
      tick(at + 10 * minute),
      tick(at + hour),
    ]);
    expect(kinds.slice(1)).toEqual([[], ["CONV_AWAITING_IN_QUEUE"], []]);
  });

  test("a line of the consumer's arms it again, and not before it was told", () => {
    const { kinds } = through([
      opened(at),
      says(ada, at + 5 * minute),
      tick(at + 10 * minute),
      says(ada, at + 11 * minute),
      tick(at + 20 * minute),
      tick(at + 21 * minute),
    ]);
    expect(kinds.slice(2)).toEqual([
      ["CONV_AWAITING_IN_QUEUE"],
      [],
      [],
      ["CONV_AWAITING_IN_QUEUE"],
    ]);
  });

  test("the agent is silent, then the consumer", () => {
    const { kinds, last } = through([
      opened(at),
      says(ada, at),
      joins,
      tick(at + 1 + 30 * minute),
      says(mira, at + 40 * minute),
      tick(at + 90 * minute),
      tick(at + 100 * minute),
      tick(at + 300 * minute),
    ]);
    expect(kinds.slice(3)).toEqual([
      ["AGENT_NON_RESPONSIVE"],
      [],
      [],
      ["CONSUMER_NON_RESPONSIVE"],
      [],
    ]);
    expect(last.conversation.silentSince).toEqual({});
  });

  test("what the bot says ends nobody's silence", () => {
    const { kinds } = through([
      opened(at),
      says(ada, at),
      joins,
      says(bot, at + 20 * minute),
      tick(at + 1 + 30 * minute),
      says(bot, at + 31 * minute),
      tick(at + 120 * minute),
    ]);
    expect([kinds[4], kinds[6]]).toEqual([["AGENT_NON_RESPONSIVE"], []]);
  });
});

test("nothing fires while the controller bot is off, and the conversation goes on", () => {
  const { kinds, conversation } = through([opened(at), joins], { controllerBot: false });
  expect(kinds).toEqual([[], []]);
  expect(conversation.version).toBe(2);
});

test.each<[string, Change[], string, string]>([
  [
    "nothing is open",
    [{ type: "tick", at }],
    "type",
    "There is no such conversation. Open it first.",
  ],
  ["opened twice", [opened(at), opened(at)], "type", "The conversation is open already."],
  [
    "a line in a closed one",
    [opened(at), { type: "closed", at, by: "AGENT" }, says(ada, at)],
    "type",
    "The conversation is closed. Only opening it anew is possible.",
  ],
  [
    "a line of a stranger",
    [opened(at), says(mira, at)],
    "by",
    "88120 takes no part in it as ASSIGNED_AGENT.",
  ],
  [
    "time runs backwards",
    [opened(at), says(ada, at - 1)],
    "at",
    `Time runs backwards: the change before was at ${at}.`,
  ],
  [
    "taken twice",
    [opened(at), joins, { ...joins, participant: { ...mira, id: "2" } }],
    "participant",
    "It is assigned to 88120, who has to leave first.",
  ],
  [
    "joins twice",
    [opened(at), joins, joins],
    "participant",
    "88120 takes part in it as ASSIGNED_AGENT already.",
  ],
  [
    "a stranger leaves",
    [opened(at), { type: "left", at, participant: mira }],
    "participant",
    "88120 takes no part in it as ASSIGNED_AGENT.",
  ],
  [
    "routed to where it is",
    [opened(at), { type: "routed", at, skillId: "563267" }],
    "skillId",
    "It is in the skill 563267 already.",
  ],
  [
    "urgent twice",
    [opened(at), { type: "urgentMarked", at }, { type: "urgentMarked", at }],
    "type",
    "It is marked as urgent already.",
  ],
  [
    "not urgent",
    [opened(at), { type: "urgentUnmarked", at }],
    "type",
    "It is not marked as urgent.",
  ],
])("%s is impossible", (_, changes, path, message) => {
  expect(() => through(changes)).toThrow(
    expect.objectContaining({ code: "invalid", message, details: { path } }),
  );
});

test("every payload fits its event", () => {
  const context = { type: "SharkContext", sessionId: "s", visitorId: "v" };
  const campaign = { id: "1", engagementId: "2" };
  const consumer = {
    id: "ada",
    pid: "p",
    authenticated: true,
    language: "en",
    features: ["AUTO_MESSAGES"],
    ipAddress: "192.0.2.1",
  };
  const { advanced } = through([
    opened(at, { consumer, context, campaign }),
    says(ada, at),
    joins,
    { type: "urgentMarked", at: at + 2 },
    { type: "responseTimeSet", at: at + 2, seconds: 900 },
    { type: "routed", at: at + 2, skillId: "563268" },
    { type: "tick", at: at + hour },
    says(ada, evening),
    { type: "closed", at: evening, by: "CONSUMER" },
  ]);
  const events = advanced.flatMap((step) => step.events);
  expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(7);
  for (const { eventId, payload } of events) expect(checkPayload(eventId, payload)).toEqual([]);
});
