import { expect, test } from "vitest";
import { DomainError } from "../errors";
import { type Actor, mustBeAble } from "./actor";
import { refusedRight } from "./refused-right";

const viewer: Actor = {
  kind: "person",
  id: "1",
  name: "Ada",
  email: "ada@example.com",
  session: "s",
  memberships: [{ account: "a", accountName: "A", role: "viewer" }],
};

test("a refusal says which right was missing", () => {
  let thrown: unknown;
  try {
    mustBeAble(viewer, "a", "functions.deploy");
  } catch (error) {
    thrown = error;
  }
  expect(refusedRight(thrown)).toBe("functions.deploy");
});

test.each([
  new DomainError("forbidden", "Pages of other origins may not write here."),
  new DomainError("forbidden", "Not that.", { right: "to fly" }),
  new DomainError("conflict", "Later.", { right: "functions.deploy" }),
  new Error("fetch failed"),
  undefined,
])("%s is about no right", (thrown) => {
  expect(refusedRight(thrown)).toBeUndefined();
});
