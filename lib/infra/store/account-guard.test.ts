import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { acrossAccounts, guardedModels, mustNameAccount } from "./account-guard";

const ask = (model: string, where: unknown, operation = "findMany") =>
  mustNameAccount(model, operation, { where });

describe("a query passes that names", () => {
  test.each<[string, string, unknown]>([
    ["the account", "Secret", { accountId: "default", name: "KEY" }],
    ["it in a key of several parts", "Membership", { key: { accountId: "default" } }],
    ["the function's account", "Version", { lambda: { id: "1", accountId: "default" } }],
    ["it among other conditions", "Lambda", { AND: [{ accountId: "default" }, { name: "a" }] }],
    ["a person's own memberships", "Membership", { personId: "1" }],
    ["what only its holder has", "Invitation", { tokenHash: "abc" }],
    ["what belongs to no account", "Person", { email: "a@b.c" }],
  ])("%s", (_case, model, where) => {
    expect(() => ask(model, where)).not.toThrow();
  });
});

describe("a query is refused", () => {
  test.each<[string, string, unknown]>([
    ["without any condition", "Secret", undefined],
    ["by an id alone", "Lambda", { id: "1" }],
    ["with an account that is not given", "Lambda", { id: "1", accountId: undefined }],
    ["with the account as one way of several", "Lambda", { OR: [{ accountId: "a" }, {}] }],
    ["with every other account", "Lambda", { NOT: { accountId: "a" } }],
    ["with no row of the account", "Lambda", { versions: { none: { accountId: "a" } } }],
    [
      "with all rows of the account, or none",
      "Lambda",
      { versions: { every: { accountId: "a" } } },
    ],
    ["with what is not the account's", "Version", { lambda: { isNot: { accountId: "a" } } }],
    ["with an account by pattern", "Lambda", { accountId: { contains: "" } }],
    ["with a holder's key that is not given", "Invitation", { tokenHash: undefined }],
  ])("%s", (_case, model, where) => {
    expect(() => ask(model, where)).toThrow(`${model}.findMany names no account.`);
  });

  test.each(["findFirst", "updateMany", "deleteMany", "count", "upsert", "groupBy"])(
    "also to %s",
    (operation) => expect(() => ask("Lambda", { id: "1" }, operation)).toThrow(),
  );
});

test("work of the installation itself may ask across accounts, and nothing after it", async () => {
  await acrossAccounts(async () => ask("Secret", { keyId: "old" }));
  expect(() => ask("Secret", { keyId: "old" })).toThrow();
});

test("every model that has an account is guarded", () => {
  const schema = readFileSync(join(process.cwd(), "prisma/schema.prisma"), "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].filter(
    // What a provider calls a person is named like an account there, and is none.
    ([, name, body]) => /^\s+accountId\s/m.test(body ?? "") && name !== "PersonLogin",
  );
  expect(models.length).toBeGreaterThan(10);
  expect(guardedModels).toEqual(expect.arrayContaining(models.map(([, name]) => name)));
});

describe("what is written as SQL", () => {
  const folder = import.meta.dirname;
  const statements = readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), "utf8");
      return [...source.matchAll(/(?:Raw|\bsql)`([\s\S]*?)`/g)].map(
        ([, sql = ""]): [string, string] => [file, sql.replace(/\s+/g, " ").trim()],
      );
    });
  const schema = readFileSync(join(process.cwd(), "prisma/schema.prisma"), "utf8");
  const tables = [...schema.matchAll(/^model (\w+) \{[\s\S]*?@@map\("(\w+)"\)/gm)]
    .filter(([, name = ""]) => guardedModels.includes(name))
    .map(([, , table]) => table);
  const guarded = new RegExp(`\\b(from|join|update|into) (${tables.join("|")})\\b`);
  /** Statements that no account asks for, and why. */
  const across: [file: string, start: string, why: string][] = [
    ["context.ts", "delete from context_property where ctid in", "what is over its time"],
    ["invocations.ts", "insert into invocation", "runs that the engine made itself, by function"],
    ["simulations.ts", "delete from simulation where name is null", "what nobody saved for a week"],
    ["invocations.ts", "delete from invocation where id in", "more than is kept of each function"],
  ];

  test.each(statements.filter(([, sql]) => guarded.test(sql)))("in %s: %s", (file, sql) => {
    if (across.some(([where, start]) => where === file && sql.startsWith(start))) return;
    expect(sql).toMatch(/account_id/);
  });

  test("is found at all", () => {
    expect(statements.filter(([, sql]) => guarded.test(sql)).length).toBeGreaterThan(10);
  });
});
