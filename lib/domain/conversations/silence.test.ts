import { expect, test } from "vitest";
import { ada, hour, minute, mira, monday, opened, rules, through } from "./conversation.fixture";
import { nextOverdue } from "./silence";

const at = monday;

test("it is known when the next silence will have lasted too long", () => {
  const waiting = through([opened(at)]);
  expect(nextOverdue(waiting.conversation, rules)).toBe(at + 10 * minute);
  const told = through([opened(at), { type: "tick", at: at + 10 * minute }]);
  expect(nextOverdue(told.conversation, rules)).toBeUndefined();
  const answered = through([
    opened(at),
    { type: "joined", at, participant: mira },
    { type: "message", at, by: ada, text: "…" },
    { type: "message", at: at + minute, by: mira, text: "…" },
  ]);
  expect(nextOverdue(answered.conversation, rules)).toBe(at + minute + hour);
  const closed = through([opened(at), { type: "closed", at, by: "AGENT" }]);
  expect(nextOverdue(closed.conversation, rules)).toBeUndefined();
});
