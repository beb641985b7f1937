import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type EventDefinition, events } from "./catalog";
import { payloadTable } from "./payload-table.fixture";
import { type PayloadField, payloadFields } from "./payload-views";

/** The table swaps these two; the product does as their siblings do, and says so in a note. */
const swapped = new Map([
  ["idle.convNotTakenTime.time", "idle.convNotTakenTime.timeUnits"],
  ["idle.convNotTakenTime.timeUnits", "idle.convNotTakenTime.time"],
]);

/** Every field of an event's payload, each behind the group that it stands in. */
function rowsOf(event: EventDefinition): PayloadField[] {
  const withInner = (field: PayloadField): PayloadField[] => [
    field,
    ...field.fields.flatMap(withInner),
  ];
  return payloadFields(event).flatMap(withInner);
}

const nameOf = (row: PayloadField) => row.path.join(".");

// The table's own example is a conversation that has just been opened.
const opened = rowsOf(events[0]);

describe.each(payloadTable)("the table's row %s", (cell, type, example) => {
  const name = swapped.get(cell) ?? cell;

  test("stands in every event's payload, with its type", () => {
    for (const event of events) {
      const row = rowsOf(event).find((each) => nameOf(each) === name);
      expect(row?.tableType, event.title).toBe(type);
      expect(row?.meaning, event.title).not.toBe("");
      expect(row?.note !== undefined, event.title).toBe(swapped.has(cell));
    }
  });

  test("has the table's example, or one of its choices", () => {
    const row = opened.find((each) => nameOf(each) === name);
    const choices = example.split("/").map((choice) => choice.trim());
    if (type === "BOOLEAN") {
      expect(choices).toEqual(["TRUE", "FALSE"]);
      expect(typeof row?.example).toBe("boolean");
    } else if (choices.length > 1) {
      expect(row?.words).toEqual(choices);
      expect(choices).toContain(row?.example);
    } else {
      expect(row?.example).toEqual(type === "STRING" ? example : JSON.parse(example));
    }
  });
});

test("what the product has beside the table are the groups, the aliases and the kind of the event", () => {
  const inTable = new Set(payloadTable.map(([name]) => name));
  const beside = opened.filter((row) => row.tableType !== "OBJECT" && !inTable.has(nameOf(row)));
  expect(beside.filter((row) => !row.aliasOf && !viaAlias(row)).map(nameOf)).toEqual([
    "general.cbotEventType",
  ]);
  expect(beside.map(nameOf).sort()).toEqual([
    "general.campaignInfo.engagementId",
    "general.cbotEventType",
    "general.clientIpAddress",
    "general.contextType",
    "idle.consumerNonResponsive.time",
    "idle.consumerNonResponsive.timeUnits",
  ]);
});

function viaAlias(row: PayloadField): boolean {
  const above = row.path.slice(0, -1).join(".");
  return opened.some((each) => nameOf(each) === above && each.aliasOf !== undefined);
}

test("every alias has the type and the example of the field that the platform misspells", () => {
  const aliases = opened.filter((row) => row.aliasOf !== undefined);
  expect(aliases.map((row) => `${nameOf(row)} for ${row.aliasOf}`).sort()).toEqual([
    "general.campaignInfo.engagementId for engangementId",
    "general.clientIpAddress for clientIpAdress",
    "general.contextType for contexttype",
    "idle.consumerNonResponsive for consumserNonResponsive",
  ]);
  for (const alias of aliases) {
    const odd = opened.find(
      (row) => nameOf(row) === [...alias.path.slice(0, -1), alias.aliasOf].join("."),
    );
    expect(odd?.sic).toBe(true);
    expect([odd?.type, odd?.example, odd?.meaning]).toEqual([
      alias.type,
      alias.example,
      alias.meaning,
    ]);
  }
  expect(opened.filter((row) => row.sic)).toHaveLength(aliases.length);
});

test.each(events.map((event) => [event.title, event] as const))(
  "%s has its own section first and complete; of the others only general is always there",
  (_title, event) => {
    const sections = payloadFields(event);
    expect(sections.map(({ name }) => name).slice(0, 2)).toEqual([event.section, "general"]);
    expect(sections.filter(({ optional }) => !optional).map(({ name }) => name)).toEqual([
      event.section,
      "general",
    ]);
    const required = sections[0]?.fields.filter(({ aliasOf }) => aliasOf === undefined);
    expect(required?.every(({ optional }) => !optional)).toBe(true);
  },
);

const seeds = path.join(import.meta.dirname, "../../../../shared/seeds");
const page = existsSync(seeds)
  ? readdirSync(seeds).find((name) => name.startsWith("000_"))
  : undefined;

// The source page does not come with the product; where it lies beside it, the fixture is checked.
test.skipIf(page === undefined)("the fixture is the source page's table, row by row", () => {
  const html = readFileSync(path.join(seeds, page ?? ""), "utf8");
  const rows = [...html.matchAll(/<tr>((?:<td>.*?<\/td>)+)<\/tr>/g)].map(([, cells = ""]) =>
    [...cells.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = ""]) =>
      cell.replace("&nbsp;", "").trim(),
    ),
  );
  expect(rows.length).toBeGreaterThan(40);
  expect(
    rows.map(([first, second, third, , type, example]) => [
      [first, second, third].filter(Boolean).join("."),
      type,
      example,
    ]),
  ).toEqual(payloadTable);
});
