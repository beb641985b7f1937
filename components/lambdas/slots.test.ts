import { expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { lambdaOf } from "./lambda.fixture";
import { notesOf, slotsOf } from "./slots";

const deployed = (version: number) => ({
  version,
  deployedAt: "2026-11-01T09:00:00.000Z",
  by: "owner",
});
const end = "controllerbot_messaging_conversation_end";

const slotOf = (...lambdas: ReturnType<typeof lambdaOf>[]) =>
  slotsOf(lambdas).find((slot) => slot.event.id === end)!;
const words = (...lambdas: ReturnType<typeof lambdaOf>[]) =>
  notesOf(slotOf(...lambdas), seedSettings.skills).map((note) =>
    [note.lambda?.name, note.words].filter(Boolean).join(" "),
  );

test("there are seven slots, also with no function", () => {
  expect(slotsOf([])).toHaveLength(7);
  expect(slotsOf([]).every((slot) => slot.main === undefined)).toBe(true);
});

test("a draft serves nothing", () => {
  const slot = slotOf(lambdaOf({ name: "thank", eventId: end }));
  expect(slot.main).toBeUndefined();
  expect(slot.idle.map((lambda) => lambda.name)).toEqual(["thank"]);
});

test("the function for all skills leads, however old the others are", () => {
  const all = lambdaOf({ name: "all", eventId: end, deployed: deployed(1) });
  const billing = lambdaOf({
    name: "billing",
    eventId: end,
    skills: ["563270"],
    deployed: deployed(9),
    createdAt: "2026-10-01T09:00:00.000Z",
  });
  expect(slotOf(billing, all).main?.name).toBe("all");
  expect(slotOf(billing, all).others.map((lambda) => lambda.name)).toEqual(["billing"]);
});

test.each([
  ["one for all skills says nothing more", [lambdaOf({ eventId: end, deployed: deployed(1) })], []],
  [
    "one for some skills says which",
    [lambdaOf({ eventId: end, skills: ["563270", "999"], deployed: deployed(1) })],
    ["Billing, 999 only"],
  ],
  [
    "others are named with their skills, drafts after them",
    [
      lambdaOf({
        name: "a",
        eventId: end,
        skills: ["563267"],
        deployed: deployed(2),
        createdAt: "2026-10-01T09:00:00.000Z",
      }),
      lambdaOf({ name: "b", eventId: end, skills: ["563268"], deployed: deployed(1) }),
      lambdaOf({ name: "c", eventId: end }),
    ],
    ["b answers for Support DE", "c is a draft"],
  ],
  [
    "after a failed deploy the old version still answers",
    [
      lambdaOf({
        eventId: end,
        deployed: deployed(3),
        failedAttempt: { stage: "deploy", message: "no", at: "2026-11-02T09:00:00.000Z" },
      }),
    ],
    ["v3 still answers"],
  ],
])("%s", (_, lambdas, expected) => {
  expect(words(...lambdas)).toEqual(expected);
});
