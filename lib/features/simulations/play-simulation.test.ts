import { expect, test } from "vitest";
import { monday } from "@/lib/domain/conversations/conversation.fixture";
import type { Action } from "@/lib/domain/simulation/action";
import { begin } from "@/lib/domain/simulation/begin";
import { aStart } from "@/test/factories";
import { saying } from "../conversations/conversations.fixture";
import { type PlayDeps, playSimulation } from "./play-simulation";

const unasked = () => Promise.reject(new Error("not asked"));
const idle = "controllerbot_messaging_conversation_idle" as const;

test("a function whose every answer leads to the next silence does not run on for ever", async () => {
  let ms = 0;
  let runs = 0;
  const runUnlisted: PlayDeps["runUnlisted"] = async () => {
    ms += 5_000;
    runs += 1;
    const command = { type: "transfer", skillId: `${runs}` };
    const effects = [{ type: "transfer", status: "carried_out" as const, command }];
    return { run: { ...saying(""), effects }, recording: { given: null, calls: [], unkept: 0 } };
  };
  const code = { from: "code" as const, name: "f", style: "modern" as const, code: "" };
  const nothing = { from: "nothing" as const };
  const simulation = begin({
    ...aStart(),
    at: monday,
    answerers: {
      controllerbot_messaging_new_conversation: nothing,
      controllerbot_messaging_conversation_routing: nothing,
      [idle]: code,
    },
  });
  const opened = {
    type: "opened" as const,
    at: monday,
    consumer: { id: "ada", authenticated: true },
  };
  const actions: Action[] = [
    { type: "change", at: monday, convId: "c1", change: opened },
    { type: "clock", at: 250_000_000_000_000 },
  ];
  const played = playSimulation(
    {
      store: {
        lambdas: { findTested: unasked },
        deployments: { findServing: unasked },
      } as unknown as PlayDeps["store"],
      runUnlisted,
      elapsed: () => ms,
    },
    { accountId: "a", simulation, actions, recorded: null, shared: false },
  );
  await expect(played).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("34 seconds"),
  });
  expect(runs).toBe(7);
});
