import { describe, expect, test } from "vitest";
import { eventOf } from "@/lib/domain/events/catalog";
import { payloadFields } from "@/lib/domain/events/payload-views";
import { rowAfterKey, treeRows } from "./tree-rows";

const fields = payloadFields(eventOf("controllerbot_messaging_conversation_idle"));
const none = new Set<string>();
const keys = (open: ReadonlySet<string>, query = "") =>
  treeRows(fields, open, query).map((row) => row.key);

describe("the lines in sight", () => {
  test("start with the event's own section, then general", () => {
    expect(keys(none).slice(0, 2)).toEqual(["idle", "general"]);
  });

  test("show the fields of what is open", () => {
    expect(keys(new Set(["general"]))).toContain("general.convId");
    expect(keys(none)).not.toContain("general.convId");
  });

  test("lead to every match while searching, whatever is open", () => {
    expect(keys(none, "engangement")).toEqual(
      expect.arrayContaining(["general", "general.campaignInfo.engangementId"]),
    );
    expect(keys(none, "engangement")).not.toContain("idle");
  });

  test("find a field by its meaning", () => {
    const { field } = treeRows(fields, new Set(["general"]), "").find(
      (row) => row.key === "general.inOffHours",
    )!;
    expect(keys(none, field.meaning.slice(0, 12))).toContain("general.inOffHours");
  });

  test("are none for words that nothing has", () => {
    expect(keys(none, "qqqq")).toEqual([]);
  });
});

describe("what a field is reached by", () => {
  const reach = (open: string[], key: string) =>
    treeRows(fields, new Set(open), "").find((row) => row.key === key)?.expression;

  test.each([
    [["general"], "general.convId", "input.payload.general.convId"],
    [["idle", "idle.agentNonResponsive"], "idle.agentNonResponsive.time", undefined],
    [["routing"], "routing.newSkillId", "input.payload.routing?.newSkillId"],
  ])("in %j %s is %s", (open, key, expression) => {
    if (expression === undefined) expect(reach(open, key)).toMatch(/^input\.payload\.idle\??\./);
    else expect(reach(open, key)).toBe(expression);
  });
});

describe("keys of the tree", () => {
  const rows = treeRows(fields, new Set(["idle"]), "");
  test.each([
    ["ArrowDown", 0, rows[1]?.key],
    ["ArrowUp", 1, "idle"],
    ["ArrowRight", 0, rows[1]?.key],
    ["ArrowLeft", 2, "idle"],
    ["ArrowLeft", 0, undefined],
    ["Home", 3, "idle"],
    ["End", 0, rows.at(-1)?.key],
  ])("%s from row %i leads to %s", (key, at, to) => {
    expect(rowAfterKey(rows, at, key)?.key).toBe(to);
  });
});
