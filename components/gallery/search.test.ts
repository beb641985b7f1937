import { expect, test } from "vitest";
import { templates } from "@/lib/domain/templates/catalog";
import { searchTemplates } from "./search";

const found = (query: string) =>
  searchTemplates(query).flatMap((each) => each.templates.map((template) => template.id));

test("an empty search shows every event with every template", () => {
  expect(searchTemplates(" ")).toHaveLength(7);
  expect(found("").sort()).toEqual(templates.map((template) => template.id).sort());
});

test("an event's title finds all its templates and no other event", () => {
  const [only, ...others] = searchTemplates("conversation idle");
  expect(others).toEqual([]);
  expect(only?.event.title).toBe("Conversation Idle");
});

test("words may stand in different places, in any case", () => {
  const ofEvent = searchTemplates("off-hours OPENING").flatMap(({ event }) => event.title);
  expect(ofEvent).toContain("Line in Off-Hours");
});

test("what nothing holds finds nothing", () => {
  expect(searchTemplates("zebra")).toEqual([]);
});
