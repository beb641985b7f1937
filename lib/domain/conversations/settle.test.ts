import { expect, test } from "vitest";
import { seedSettings } from "../accounts/seed-settings";
import type { Effect } from "../commands/effect";
import type { Change } from "./change";
import { monday as at, mira, opened, rules, through } from "./conversation.fixture";
import { settle } from "./settle";
import { standingOf } from "./standing";

const given = { ...rules, stalePolicies: seedSettings.stalePolicies };
const carriedOut = (type: string, more: Partial<Effect> = {}): Effect => ({
  type,
  status: "carried_out",
  ...more,
});
const message = carriedOut("systemMessage", { text: "Hello" });
const transfer = carriedOut("transfer", { command: { type: "transfer", skillId: "601114" } });
const close = carriedOut("closeConversation", { command: { type: "closeConversation" } });

function settled(effects: Effect[], before: Change[] = []) {
  const { conversation } = through([opened(at), ...before]);
  const answered = settle(conversation, effects, {
    decidedOn: standingOf(conversation),
    rules: given,
    at: at + 50,
  });
  return { before: conversation, ...answered };
}

test("each effect tells what it did, and what that raised", () => {
  const { before, conversation, settled: parts } = settled([message, transfer, close]);
  expect(
    parts.map(({ effect, change, version, raised }) => ({
      type: effect.type,
      change: change?.type,
      version: version - before.version,
      raised: raised.map(({ eventId }) => eventId.replace("controllerbot_messaging_", "")),
    })),
  ).toEqual([
    { type: "systemMessage", change: "message", version: 1, raised: [] },
    { type: "transfer", change: "routed", version: 2, raised: ["conversation_routing"] },
    { type: "closeConversation", change: "closed", version: 3, raised: ["conversation_end"] },
  ]);
  expect(conversation).toMatchObject({ state: "CLOSE", skillId: "601114", closeReason: "SYSTEM" });
});

test("what is not carried out changes nothing", () => {
  const ignored: Effect = { type: "transfer", status: "ignored", reason: "Second." };
  const { before, conversation, settled: parts } = settled([ignored]);
  expect(parts).toMatchObject([{ effect: ignored, version: before.version, raised: [] }]);
  expect(conversation).toEqual(before);
});

test("a clock that stands before the last change is taken as standing at it", () => {
  const takes: Change = { type: "joined", at: at + 90, participant: mira };
  const { conversation } = through([opened(at), takes]);
  const { settled: parts } = settle(conversation, [message], {
    decidedOn: standingOf(conversation),
    rules: given,
    at: at + 50,
  });
  expect(parts).toMatchObject([{ change: { type: "message", at: at + 90 } }]);
});

test.each<[string, Effect, string]>([
  ["a line that is too long", carriedOut("systemMessage", { text: "x".repeat(20_001) }), "text"],
  [
    "a skill of too long an id",
    carriedOut("transfer", { command: { type: "transfer", skillId: "x".repeat(201) } }),
    "skillId",
  ],
])("%s is not carried out, and the next command is", (_, effect, path) => {
  const { conversation, settled: parts } = settled([effect, close]);
  expect(parts[0]).toMatchObject({
    effect: { status: "ignored", reason: expect.stringContaining(`carried out: ${path}: `) },
    raised: [],
  });
  expect(conversation.state).toBe("CLOSE");
});
