import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { Author } from "@/lib/domain/audit/author";
import { makeAccount, makeDeployed, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";
import { withClient } from "../../../scripts/launch/database.ts";

const { store, url, stop } = await testStore();
afterAll(stop);

const ada: Author = {
  kind: "person",
  id: randomUUID(),
  name: "ada@example.com",
  address: "10.0.0.7",
  requestId: "r-1",
};
const list = (account: string, filter = {}) => store.audit.list({ account, filter, limit: 100 });
/** Without what it took to make the function. */
const actionsIn = async (account: string) =>
  (await list(account)).map(({ action }) => action).filter((action) => action !== "lambda.created");

test("what is done and what is said of it come about together", async () => {
  const account = await makeAccount({ store });
  const change = { emptyArray: "nothing" as const };
  const settled = await store.audited({ account, by: ada }, async (rooms, note) => {
    note({
      action: "settings.changed",
      subject: { kind: "account", id: account, name: "Brand" },
      before: { emptyArray: "automaticMessage" },
      after: change,
    });
    return rooms.accounts.updateSettings({ account, change });
  });
  expect(settled.emptyArray).toBe("nothing");
  expect(await list(account)).toMatchObject([
    {
      actor: { kind: "person", id: ada.id, name: "ada@example.com" },
      address: "10.0.0.7",
      requestId: "r-1",
      action: "settings.changed",
      subject: { kind: "account", id: account, name: "Brand" },
      before: { emptyArray: "automaticMessage" },
      after: { emptyArray: "nothing" },
    },
  ]);
});

test("neither comes about where one of them fails", async () => {
  const account = await makeAccount({ store });
  const fails = store.audited({ account, by: ada }, async (rooms, note) => {
    note({ action: "settings.changed" });
    await rooms.accounts.updateSettings({ account, change: { emptyArray: "nothing" } });
    throw new Error("too late");
  });
  await expect(fails).rejects.toThrow("too late");
  const unwritable = store.audited({ account, by: ada }, async (rooms, note) => {
    note({ action: "settings.changed", subject: { kind: "account", name: "a\0b" } });
    await rooms.accounts.updateSettings({ account, change: { emptyArray: "nothing" } });
  });
  await expect(unwritable).rejects.toMatchObject({ code: "invalid" });
  expect((await store.accounts.get({ account })).settings.emptyArray).toBe("automaticMessage");
  expect(await list(account)).toEqual([]);
});

test("what the database refuses is explained as well within a larger change", async () => {
  const account = await makeAccount({ store });
  const first = await makeDeployed({ store }, { account, skills: ["1"] });
  const second = await makeDeployed({ store }, { account, skills: ["2"] });
  const change = store.audited({ account, by: ada }, (rooms) =>
    rooms.lambdas.update({ account, id: second.id, by: "ada", change: { skills: ["1"] } }),
  );
  await expect(change).rejects.toMatchObject({
    code: "conflict",
    details: { lambda: { id: first.id } },
  });
  // A deletion that is taken back tries to serve, and does without where it may not.
  await store.deletions.delete({ account, id: second.id, by: "ada" });
  await makeDeployed({ store }, { account, skills: ["2"] });
  const back = await store.audited({ account, by: ada }, (rooms) =>
    rooms.deletions.undelete({ account, id: second.id, by: "ada" }),
  );
  expect(back).toMatchObject({ id: second.id, deployed: null });
});

test("saves that come by the minute are one entry, until somebody does something else", async () => {
  const account = await makeAccount({ store });
  const { id, name } = await makeLambda({ store }, { account });
  const subject = { kind: "lambda", id, name };
  const note = (action: "draft.saved" | "lambda.renamed", by = ada) =>
    store.audit.add({ account, by, action, subject });
  await note("draft.saved");
  await note("draft.saved");
  await note("draft.saved", { ...ada, id: randomUUID(), name: "bob@example.com" });
  await note("draft.saved");
  expect(await actionsIn(account)).toEqual(["draft.saved", "draft.saved"]);
  await note("lambda.renamed");
  await note("draft.saved");
  expect(await actionsIn(account)).toEqual([
    "draft.saved",
    "lambda.renamed",
    "draft.saved",
    "draft.saved",
  ]);
});

test("a save that is older than that is said again", async () => {
  const account = await makeAccount({ store });
  const { id, name } = await makeLambda({ store }, { account });
  await withClient(url, async (client) => {
    await client.query(
      `insert into audit_entry (account_id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id)
       values ($1, now() - interval '11 minutes', 'person', $2, $3, 'draft.saved', 'lambda', $4)`,
      [account, ada.id, ada.name, id],
    );
  });
  const subject = { kind: "lambda", id, name };
  await store.audit.add({ account, by: ada, action: "draft.saved", subject });
  expect(await actionsIn(account)).toEqual(["draft.saved", "draft.saved"]);
});

test("entries are found by what they say, page by page, in one account", async () => {
  const account = await makeAccount({ store });
  const other = await makeAccount({ store });
  const bob = { ...ada, id: null, kind: "token" as const, name: "50% off", address: "::1" };
  await store.audit.add({ account: other, by: ada, action: "person.signed_in" });
  for (const by of [ada, bob, ada]) {
    await store.audit.add({
      account,
      by,
      action: by === ada ? "person.signed_in" : "secret.deleted",
      subject: { kind: "secret", id: "API_KEY", name: "API_KEY" },
    });
  }
  const count = async (filter: object) => (await list(account, filter)).length;
  expect(await count({})).toBe(3);
  expect(await count({ text: "ADA@" })).toBe(2);
  expect(await count({ text: "50%" })).toBe(1);
  expect(await count({ text: "5_% " })).toBe(0);
  expect(await count({ text: "10.0.0.7", action: "secret.deleted" })).toBe(0);
  expect(await count({ actor: "50% off" })).toBe(1);
  expect(await count({ action: "person.signed_in" })).toBe(2);
  expect(await count({ subject: "API_KEY" })).toBe(3);
  const today = new Date().toISOString().slice(0, 10);
  expect(await count({ from: today, until: today })).toBe(3);
  expect(await count({ until: "2020-01-01" })).toBe(0);

  const [newest, middle] = await list(account);
  const next = { account, filter: {}, older: newest?.id, limit: 1 };
  expect(await store.audit.list(next)).toEqual([middle]);
});

test("what is about a person is said in each of their accounts", async () => {
  const account = await makeAccount({ store });
  const other = await makeAccount({ store });
  const email = `${randomUUID()}@example.com`;
  const id = randomUUID();
  await withClient(url, async (client) => {
    await client.query("insert into person (id, name, email) values ($1, 'Eve', $2)", [id, email]);
  });
  for (const each of [account, other]) {
    await store.memberships.set({ account: each, person: id, role: "viewer", by: "test" });
  }
  const said = { by: ada, action: "person.sign_in_failed" } as const;
  await store.audit.addWherePerson({ ...said, person: { email } });
  await store.audit.addWherePerson({ ...said, person: { id } });
  await store.audit.addWherePerson({ ...said, person: { email: "nobody@example.com" } });
  for (const each of [account, other]) expect(await list(each)).toHaveLength(2);
});
