import { expect, test } from "vitest";
import { eventOf, events } from "@/lib/domain/events/catalog";
import { kindsOf } from "@/lib/domain/events/kinds";
import { referenceOf, searchReference } from "./reference";

const idle = eventOf("controllerbot_messaging_conversation_idle");
const paths = (query: string) =>
  searchReference(referenceOf(idle), query).flatMap((section) =>
    section.rows.map((row) => row.path.join(".")),
  );

test.each(events.map((event) => [event.title, event] as const))(
  "the reference of %s shows all eight sections, its own complete",
  (_, event) => {
    const sections = referenceOf(event);
    expect(sections).toHaveLength(8);
    const complete = sections.filter((section) => !section.optional).map(({ name }) => name);
    expect(complete.sort()).toEqual(["general", event.section].sort());
    expect(sections.filter((section) => section.own).map(({ name }) => name)).toEqual([
      event.section,
    ]);
    expect(kindsOf(event).length).toBeGreaterThan(0);
  },
);

test("fields of a group stand behind it", () => {
  const all = paths("");
  const group = all.indexOf("idle.agentNonResponsive");
  expect(group).toBeGreaterThanOrEqual(0);
  expect(all[group + 1]).toMatch(/^idle\.agentNonResponsive\./);
});

test.each([
  ["clientip", ["general.clientIpAdress", "general.clientIpAddress"]],
  ["AGENT_NON_RESPONSIVE", ["general.cbotEventType"]],
  ["zebra", []],
])("a search for %s finds %j", (query, expected) => {
  expect(paths(query)).toEqual(expected);
});

test("a search for sic finds only what the platform spells so", () => {
  const rows = searchReference(referenceOf(idle), "sic").flatMap((section) => section.rows);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.every((row) => row.sic || /sic/i.test(row.meaning + row.note))).toBe(true);
});
