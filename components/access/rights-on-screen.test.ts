import { expect, test } from "vitest";
import { type Right, rights, rightsOf } from "@/lib/domain/access/rights";
import { type Role, roles } from "@/lib/domain/access/role";
import { rightsOnScreen } from "./rights-on-screen";

const nothing: ReadonlySet<Right> = new Set();

test.each(roles)("a screen offers %s what the matrix does, and nothing else", (role) => {
  const { can } = rightsOnScreen(role, nothing);
  expect(rights.filter(can)).toEqual([...rightsOf(role)]);
});

test("what the server has refused is offered no more, and all the rest is", () => {
  const { can } = rightsOnScreen("developer", new Set<Right>(["functions.deploy"]));
  expect(can("functions.deploy")).toBe(false);
  expect(can("functions.write")).toBe(true);
});

test.each<[Role, Right, string | undefined, string]>([
  ["viewer", "functions.deploy", "deploy it", "A developer may deploy it; you are a viewer here."],
  [
    "operator",
    "secrets.write",
    undefined,
    "An admin may set and delete secrets; you are an operator here.",
  ],
  [
    "viewer",
    "functions.invoke",
    undefined,
    "An operator may invoke what is deployed; you are a viewer here.",
  ],
])("%s is told who has %s", (role, right, doing, words) => {
  expect(rightsOnScreen(role, nothing).why(right, doing)).toBe(words);
});

test("who is refused what their role may is told that it changed", () => {
  const { why } = rightsOnScreen("developer", new Set<Right>(["functions.deploy"]));
  expect(why("functions.deploy", "deploy it")).toBe(
    "A developer may deploy it; your role has changed.",
  );
});
