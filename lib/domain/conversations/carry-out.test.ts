import { describe, expect, test } from "vitest";
import { seedSettings } from "../accounts/seed-settings";
import { stalePolicies } from "../accounts/stale-policies";
import { readResult } from "../commands/read-result";
import { advance } from "./advance";
import { carryOut } from "./carry-out";
import type { Change } from "./change";
import type { Conversation } from "./conversation";
import { ada, bot, mira, monday, opened, rules, through } from "./conversation.fixture";
import { standingOf } from "./standing";

const at = monday;
const answerRules = {
  automaticMessages: { controllerbot_messaging_ttr: "Automatic." },
  messagesByKind: {},
  transferToAgent: true,
  emptyArray: "automaticMessage" as const,
};
const all = [
  { type: "closeConversation" },
  { type: "transfer", skillId: "601114", agentId: "88120" },
  { type: "systemMessage", text: "Hello" },
];

/** What the bot does about an answer to the last event, after more has happened. */
function answered(
  result: unknown,
  {
    before = [],
    meanwhile = [],
    policies = seedSettings.stalePolicies,
  }: {
    before?: Change[];
    meanwhile?: Change[];
    policies?: typeof seedSettings.stalePolicies;
  } = {},
) {
  const decided = through([opened(at), ...before]).conversation;
  let conversation: Conversation = decided;
  for (const change of meanwhile) conversation = advance(conversation, change, rules).conversation;
  const effects = readResult(
    { result, failed: false },
    { eventId: "controllerbot_messaging_ttr", rules: answerRules },
  );
  const decidedOn = standingOf(decided);
  const given = { decidedOn, policies: stalePolicies.parse(policies), bot, at: at + 100 };
  const carried = carryOut(conversation, effects, given);
  const changes = carried.flatMap(({ change }) => change ?? []);
  for (const change of changes) conversation = advance(conversation, change, rules).conversation;
  return {
    changes,
    told: carried.map(({ effect: { type, status, reason } }) => ({ type, status, reason })),
    conversation,
  };
}

const takes: Change = { type: "joined", at: at + 1, participant: mira };
const answers: Change = { type: "message", at: at + 2, by: mira, text: "I am here." };

test("message, transfer, close, in this order", () => {
  const { changes, conversation } = answered(all, { before: [takes] });
  expect(changes).toEqual([
    { type: "message", at: at + 100, by: bot, text: "Hello" },
    { type: "routed", at: at + 100, skillId: "601114", agentId: "88120", release: true },
    { type: "closed", at: at + 100, by: "SYSTEM" },
  ]);
  expect(conversation).toMatchObject({
    state: "CLOSE",
    skillId: "601114",
    proposedAgentId: "88120",
    participants: [ada],
    lastMessage: { by: bot },
  });
});

test("a transfer raises routing, and lets the agent go after it", () => {
  const { conversation } = through([opened(at), takes]);
  const change: Change = { type: "routed", at: at + 2, skillId: "563270", release: true };
  expect(
    advance(conversation, change, rules).events.map(({ payload }) => payload.general),
  ).toMatchObject([{ cbotEventType: "ENGAGEMENT_TRANSFERED" }, { cbotEventType: "BACK_TO_QUEUE" }]);
});

test("the automatic message is sent where the answer has none, and an empty text sends nothing", () => {
  expect(answered(null).changes).toMatchObject([{ type: "message", text: "Automatic." }]);
  expect(answered({ type: "systemMessage", text: [] }).changes).toEqual([]);
});

test("a transfer to where it is has nothing to do", () => {
  const { changes, told } = answered({ type: "transfer", skillId: "563267" });
  expect(changes).toHaveLength(1);
  expect(told).toContainEqual({
    type: "transfer",
    status: "ignored",
    reason: "It is there already, so nothing is left to do.",
  });
});

describe("too late", () => {
  test.each<[string, Change[], string]>([
    ["an agent answered", [answers], "An agent answered meanwhile."],
    [
      "it was routed",
      [{ type: "routed", at: at + 2, skillId: "563270" }],
      "It was routed to the skill 563270 meanwhile.",
    ],
    [
      "its agent left",
      [{ type: "left", at: at + 2, participant: mira }],
      "Its agent left it meanwhile.",
    ],
  ])("%s", (_, meanwhile, reason) => {
    const { told, changes } = answered(all, { before: [takes], meanwhile });
    expect(told.filter(({ type }) => type !== "automaticMessage")).toEqual([
      { type: "systemMessage", status: "flagged_stale", reason },
      { type: "transfer", status: "dropped_stale", reason },
      { type: "closeConversation", status: "dropped_stale", reason },
    ]);
    expect(changes).toMatchObject([{ type: "message", text: "Hello" }]);
  });

  test("nothing can be done to a closed one, whatever the account wants", () => {
    const policies = {
      automaticMessage: "apply",
      systemMessage: "apply",
      transfer: "apply",
      closeConversation: "apply",
    } as const;
    const closed: Change = { type: "closed", at: at + 2, by: "AGENT" };
    const { told, changes } = answered(all, { meanwhile: [closed], policies });
    expect(changes).toEqual([]);
    expect(new Set(told.slice(0, 1).map(({ reason }) => reason))).toEqual(
      new Set(["It was closed meanwhile."]),
    );
  });

  test("but for the goodbye of what answers its end", () => {
    const closed: Change = { type: "closed", at: at + 1, by: "AGENT" };
    const { told, changes } = answered(all, { before: [closed] });
    expect(changes).toMatchObject([{ type: "message", text: "Hello" }]);
    expect(told.slice(1).map(({ status, reason }) => [status, reason])).toEqual([
      ["replaced", expect.anything()],
      ["dropped_stale", "It is closed."],
      ["dropped_stale", "It is closed."],
    ]);
  });

  test("not by what the consumer says or the bot did", () => {
    const meanwhile: Change[] = [
      { type: "message", at: at + 2, by: ada, text: "Hello?" },
      { type: "message", at: at + 3, by: bot, text: "One moment." },
    ];
    expect(answered(all, { meanwhile }).changes).toHaveLength(3);
  });

  test("an account may want it carried out all the same", () => {
    const policies = { ...seedSettings.stalePolicies, transfer: "apply" } as const;
    const { told } = answered(all, { before: [takes], meanwhile: [answers], policies });
    expect(told).toContainEqual({ type: "transfer", status: "carried_out", reason: undefined });
  });
});
