import { expect, test } from "vitest";
import type { Assertion } from "@/lib/domain/simulation/assertion";
import { freeId, readAssertion, type TypedAssertion, typed } from "./typed-assertion";

const all: Assertion[] = [
  { id: "1", expect: "message", match: "exact", text: "Hello", step: 2 },
  { id: "2", expect: "transfer", skillId: "601114", eventId: "controllerbot_messaging_ttr" },
  { id: "3", expect: "transfer" },
  { id: "4", expect: "closed" },
  { id: "5", expect: "nothingSent", step: 1 },
  { id: "6", expect: "tookUnder", ms: 250 },
];

test.each(all)("$expect comes out of its form as it went in", (assertion) => {
  expect(readAssertion(assertion.id, typed(assertion))).toEqual({ ok: true, assertion });
});

test.each<[Partial<TypedAssertion>, string]>([
  [{ text: " " }, "text"],
  [{ expect: "tookUnder", ms: "soon" }, "ms"],
  [{ expect: "tookUnder", ms: "0" }, "ms"],
  [{ expect: "tookUnder", ms: "60001" }, "ms"],
  [{ expect: "closed", step: "0" }, "step"],
  [{ expect: "closed", step: "1.5" }, "step"],
])("%j is asked for again at its field", (form, field) => {
  expect(readAssertion("1", { ...typed(), ...form })).toMatchObject({ ok: false, field });
});

test("a new one has an id of its own", () => {
  expect(freeId([])).toBe("1");
  expect(freeId(all)).toBe("7");
  expect(freeId([{ id: "2", expect: "closed" }])).toBe("3");
});
