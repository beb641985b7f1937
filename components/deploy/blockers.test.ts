import { expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { blockersOf } from "./blockers";

const lambda = (id: string, skills: string[] = [], deployed = false) => ({
  id,
  name: `name_of_${id}`,
  eventId: "controllerbot_messaging_new_conversation" as const,
  skills,
  deployed: deployed ? { version: 1, deployedAt: "2026-11-22T18:02:00Z", by: "owner" } : null,
});
const fine = {
  lambda: lambda("a"),
  others: [],
  problems: [],
  inConflict: false,
  engine: "ready" as const,
  skills: seedSettings.skills,
};
const textsOf = (facts: Partial<Parameters<typeof blockersOf>[0]>) =>
  blockersOf({ ...fine, ...facts }).map((blocker) => blocker.text);

test("nothing keeps a sound text from being deployed", () => {
  expect(textsOf({})).toEqual([]);
  expect(textsOf({ engine: undefined })).toEqual([]);
});

test("a problem of the text says where it is", () => {
  const problems = [{ line: 12, column: 8, message: "Unexpected token." }];
  expect(blockersOf({ ...fine, problems })).toEqual([
    {
      kind: "problem",
      text: "Line 12, column 8: unexpected token. Fix it to deploy.",
      at: { line: 12, column: 8 },
    },
  ]);
});

test("a problem that says itself what to do is left as it is", () => {
  const problems = [{ line: 1, column: 1, message: "No lambda is declared. Declare it." }];
  expect(textsOf({ problems })).toEqual(["Line 1, column 1: no lambda is declared. Declare it."]);
});

test.each([
  ["both for all skills", [], [], "all skills"],
  ["one for all, the other for one", [], ["563268"], "Support DE"],
  ["one for some, the other for all", ["563268"], [], "all skills"],
  ["both for some that they share", ["563267", "563268", "9"], ["563268", "9"], "Support DE and 9"],
])("two functions of one event collide: %s", (_, mine, theirs, words) => {
  expect(textsOf({ lambda: lambda("a", mine), others: [lambda("b", theirs, true)] })).toEqual([
    `name_of_b answers New Conversation for ${words} already. Undeploy it, or choose other skills.`,
  ]);
});

test.each([
  ["it is the function itself", lambda("a", [], true)],
  ["the other one is not deployed", lambda("b")],
  [
    "the other one answers another event",
    {
      ...lambda("b", [], true),
      eventId: "controllerbot_messaging_ttr" as const,
    },
  ],
])("nothing collides when %s", (_, other) => {
  expect(textsOf({ others: [other] })).toEqual([]);
});

test("skills that differ do not collide", () => {
  const other = lambda("b", ["563268"], true);
  expect(textsOf({ lambda: lambda("a", ["563267"]), others: [other] })).toEqual([]);
});

test("a draft in conflict and an engine that does not answer block too", () => {
  expect(textsOf({ inConflict: true, engine: "stopped" })).toEqual([
    "Somebody else saved this draft. Compare before you deploy.",
    "Engine stopped. Tests and deploys wait.",
  ]);
});
