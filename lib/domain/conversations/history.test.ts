import { expect, test } from "vitest";
import { ada, monday as at, bot, mira, opened, through } from "./conversation.fixture";
import { historyOf } from "./history";
import type { StoryEntry } from "./story";

test("a conversation as the older platform's history tells it", () => {
  const { conversation } = through([
    opened(at),
    { type: "joined", at: at + 1, participant: mira },
    { type: "closed", at: at + 9, by: "AGENT" },
    // Nothing that is said afterwards ends it later.
    { type: "message", at: at + 20, by: bot, text: "Goodbye." },
  ]);
  const says = (seq: number, by: { id: string; role: "CONSUMER" | "CONTROLLER" }) =>
    ({
      kind: "change",
      seq,
      convId: "c1",
      at: at + seq,
      version: seq,
      change: { type: "message", at: at + seq, by, text: `line ${seq}` },
    }) satisfies StoryEntry;
  const line = (seq: number, sentBy: string, participantId: string) => ({
    type: "TEXT_PLAIN",
    timeL: at + seq,
    sentBy,
    participantId,
    messageData: { msg: { text: `line ${seq}` } },
  });
  const story = [says(2, ada), says(3, { id: "controller-bot", role: "CONTROLLER" })];
  expect(historyOf(conversation, story)).toEqual({
    info: {
      conversationId: "c1",
      status: "CLOSE",
      startTimeL: at,
      endTimeL: at + 9,
      closeReason: "AGENT",
      latestSkillId: "563267",
      latestAgentId: "88120",
    },
    messageRecords: [line(2, "Consumer", "ada"), line(3, "Controller", "controller-bot")],
  });
});
