import { expect, test } from "vitest";
import { z } from "zod";
import { change, changeTypes } from "./change";

test("every change is published as a schema that says what it is", () => {
  const { anyOf, oneOf } = z.toJSONSchema(change, { io: "input" });
  const published = (anyOf ?? oneOf ?? []).map(({ description, properties }) => ({
    type: (properties?.type as { const?: string } | undefined)?.const,
    said: /^\w.*\.$/.test(description ?? ""),
  }));
  expect(published).toEqual(changeTypes.map((type) => ({ type, said: true })));
});

test.each([
  [{ type: "flown", at: 0 }, "type"],
  [{ type: "tick" }, "at"],
  [{ type: "tick", at: -1 }, "at"],
  [{ type: "message", at: 0, by: { id: "a", role: "OWNER" }, text: "" }, "by.role"],
  [{ type: "routed", at: 0, skillId: "" }, "skillId"],
])("%j does not fit at %s", (value, path) => {
  const { error } = change.safeParse(value);
  expect(error?.issues[0]?.path.join(".")).toBe(path);
});
