import { expect, test } from "vitest";
import { type Actor, authorOf, can, mustBeAble, rightsIn } from "./actor";
import { type Right, rights, rightsOf } from "./rights";
import { type Role, roles } from "./role";
import { rightsOfScopes, type Scope } from "./scope";

const person = (role: Role): Actor => ({
  kind: "person",
  id: "1",
  name: "Ada",
  email: "ada@example.com",
  session: "s",
  memberships: [{ account: "a", accountName: "A", role }],
});
const token = (scopes: Scope[], role?: Role): Actor => ({
  kind: "token",
  id: "1",
  name: "ci",
  account: "a",
  scopes,
  role,
});

test("each role may do all that the next one may", () => {
  for (const [at, role] of roles.entries()) {
    const lower = roles[at + 1];
    const more = [...(lower ? rightsOf(lower) : [])].filter((right) => !rightsOf(role).has(right));
    expect(more, role).toEqual([]);
  }
  expect([...rightsOf("owner")]).toEqual(rights);
});

test.each<[Role, Right, boolean]>([
  ["owner", "account.manage", true],
  ["admin", "account.manage", false],
  ["admin", "people.manage", true],
  ["admin", "egress.write", true],
  ["developer", "functions.deploy", true],
  ["developer", "secrets.write", false],
  ["developer", "egress.write", false],
  ["operator", "functions.invoke", true],
  ["operator", "runs.redrive", true],
  ["operator", "functions.write", false],
  ["operator", "functions.test", false],
  ["viewer", "functions.read", true],
  ["viewer", "functions.invoke", false],
])("whether a person who is %s has %s: %s", (role, right, may) => {
  expect(can(person(role), "a", right)).toBe(may);
});

test("an account of others does not exist, whatever may be done in one's own", () => {
  const strangers = [person("owner"), token([], "owner"), { kind: "anonymous", account: "a" }];
  for (const actor of strangers as Actor[]) {
    expect(rightsIn(actor, "b")).toBeNull();
    expect(() => mustBeAble(actor, "b", "functions.read")).toThrow("No account");
  }
});

test("what is refused says who could do it", () => {
  expect(() => mustBeAble(person("viewer"), "a", "functions.write")).toThrow(
    "the role owner, admin, or developer",
  );
  expect(() => mustBeAble(token(["logs.read"]), "a", "functions.write")).toThrow("functions.write");
  expect(() => mustBeAble({ kind: "admin" }, "a", "account.manage")).not.toThrow();
});

test.each<[Scope, Right[]]>([
  ["functions.invoke", ["functions.invoke"]],
  ["events.ingest", ["events.ingest"]],
  ["logs.read", ["runs.read"]],
  [
    "functions.manage",
    ["functions.read", "functions.write", "functions.test", "functions.deploy", "runs.read"],
  ],
])("a token with the scope %s may %j", (scope, expected) => {
  expect([...rightsOfScopes([scope])]).toEqual(expected);
  expect(rights.filter((right) => can(token([scope]), "a", right))).toEqual(
    rights.filter((right) => expected.includes(right)),
  );
});

test("a token may have a role beside its scopes", () => {
  expect(can(token(["functions.invoke"], "viewer"), "a", "functions.read")).toBe(true);
  expect(can(token(["functions.invoke"], "viewer"), "a", "functions.invoke")).toBe(true);
  expect(can(token(["functions.invoke"]), "a", "functions.read")).toBe(false);
});

test("an author is a person's address or a program's name", () => {
  expect([person("owner"), token([]), { kind: "admin" } as const].map(authorOf)).toEqual([
    "ada@example.com",
    "ci",
    "admin token",
  ]);
});
