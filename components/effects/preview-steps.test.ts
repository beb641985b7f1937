import { expect, test } from "vitest";
import { readResult } from "@/lib/domain/commands/read-result";
import { currentSkillId, previewSteps } from "./preview-steps";

const idle = "controllerbot_messaging_conversation_idle";
const automatic = "An agent will be with you shortly.";

function stepsOf(
  result: unknown,
  account: { automatic?: string; toAgent?: boolean; empty?: "automaticMessage" | "nothing" } = {},
) {
  const { automatic: text = automatic, toAgent = true, empty = "automaticMessage" } = account;
  return previewSteps(
    readResult(
      { result, failed: false },
      {
        eventId: idle,
        rules: {
          automaticMessages: { [idle]: text },
          messagesByKind: {},
          transferToAgent: toAgent,
          emptyArray: empty,
        },
      },
    ),
  );
}

test("a message shows the automatic one that it replaces", () => {
  expect(stepsOf({ type: "systemMessage", text: "Hello" }).message).toEqual({
    is: "function",
    text: "Hello",
    insteadOf: automatic,
  });
});

test("without a message the automatic one is sent, and the step says why", () => {
  expect(stepsOf({ type: "closeConversation" }).message).toEqual({
    is: "automatic",
    text: automatic,
    why: "The answer has no systemMessage.",
  });
});

test.each([{ text: [] }, { text: "" }, { text: "  " }])("$text silences both messages", (given) => {
  expect(stepsOf({ type: "systemMessage", ...given }).message).toEqual({
    is: "silent",
    suppressed: automatic,
    why: "The text is empty, so both stay silent.",
  });
});

test("an account without an automatic message sends nothing, and there is nothing to suppress", () => {
  expect(stepsOf(null, { automatic: "" }).message).toEqual({ is: "nothing" });
  expect(stepsOf({ type: "systemMessage", text: "" }, { automatic: "" }).message).toEqual({
    is: "silent",
    why: "The text is empty, so nothing is sent.",
  });
});

test("an empty array is silent where the account reads it so", () => {
  expect(stepsOf([]).message.is).toBe("automatic");
  expect(stepsOf([], { empty: "nothing" }).message).toMatchObject({
    is: "silent",
    suppressed: automatic,
  });
});

test("steps that do not happen are null, never missing", () => {
  const steps = stepsOf(null);
  expect(steps.transfer).toBeNull();
  expect(steps.close).toBeNull();
  expect(steps.notCarriedOut).toEqual([]);
});

test("a transfer keeps its skill and its proposed agent", () => {
  expect(stepsOf({ type: "transfer", skillId: "601114", agentId: "88120" }).transfer).toEqual({
    skillId: "601114",
    agentId: "88120",
  });
});

test("a proposed agent that the account forbids is gone, with a note", () => {
  const { transfer } = stepsOf(
    { type: "transfer", skillId: "601114", agentId: "88120" },
    { toAgent: false },
  );
  expect(transfer).toMatchObject({ skillId: "601114", note: expect.stringContaining("off") });
  expect(transfer).not.toHaveProperty("agentId");
});

test("second and wrong commands are listed, the automatic message is not among them", () => {
  const { notCarriedOut } = stepsOf([
    { type: "systemMessage", text: "one" },
    { type: "systemMessage", text: "two" },
    { type: "closeConversaton" },
  ]);
  expect(notCarriedOut.map((effect) => effect.status)).toEqual(["ignored", "invalid"]);
});

test.each([
  [{ routing: { newSkillId: "563267" } }, "563267"],
  [{ routing: { newSkillId: 563267 } }, "563267"],
  [{ routing: { newSkillId: ["563267"] } }, undefined],
  [{ routing: null }, undefined],
  [{}, undefined],
  [null, undefined],
  ["text", undefined],
])("the skill now of %j is %s", (payload, skill) => {
  expect(currentSkillId(payload)).toBe(skill);
});
