import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { makeAccount, makeDeployed, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";

const { store, url, stop } = await testStore();
afterAll(stop);
const by = "owner";

/** As if a day and an hour had passed since. */
async function longAgo(id: string) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(
    "update lambda set deleted_at = deleted_at - interval '25 hours' where id = $1",
    [id],
  );
  await client.end();
}

test("a deleted function is gone, serves nothing and frees its name", async () => {
  const account = await makeAccount({ store });
  const { id, name } = await makeDeployed({ store }, { account });
  await store.deletions.delete({ account, id, by });
  await expect(store.lambdas.get({ account, id })).rejects.toMatchObject({ code: "not_found" });
  expect(await store.lambdas.list({ account })).toEqual([]);
  expect(await store.deployments.findServingById({ accountId: account, lambdaId: id })).toBe(null);
  await makeDeployed({ store }, { account, name });
  await expect(store.deletions.undelete({ account, id, by })).rejects.toMatchObject({
    code: "conflict",
    message: `A function named ${name} exists already. Rename it, then take the deletion back.`,
  });
});

test("only what was deleted lately is known as deleted", async () => {
  const account = await makeAccount({ store });
  const { id, name } = await makeLambda({ store }, { account });
  const find = () => store.deletions.find({ account, id });
  await expect(find()).rejects.toMatchObject({ code: "not_found" });
  await store.deletions.delete({ account, id, by });
  const { deletedAt } = await store.deletions.find({ account, id });
  expect(await find()).toEqual({ name, deletedAt });
  expect(Date.now() - Date.parse(deletedAt)).toBeLessThan(60_000);
  const other = store.deletions.find({ account: await makeAccount({ store }), id });
  await expect(other).rejects.toMatchObject({ code: "not_found" });
  await longAgo(id);
  await expect(find()).rejects.toMatchObject({ code: "not_found" });
});

test("taking the deletion back serves again what served", async () => {
  const account = await makeAccount({ store });
  const before = await makeDeployed({ store }, { account });
  await store.deletions.delete({ account, id: before.id, by });
  const back = await store.deletions.undelete({ account, id: before.id, by });
  expect(back).toEqual({
    ...before,
    changedAt: back.changedAt,
    deployed: { ...before.deployed, deployedAt: back.deployed?.deployedAt },
  });
  await expect(store.deletions.undelete({ account, id: before.id, by })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("it comes back undeployed where another answers its event by now", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeDeployed({ store }, { account });
  await store.deletions.delete({ account, id, by });
  const successor = await makeDeployed({ store }, { account });
  expect(await store.deletions.undelete({ account, id, by })).toMatchObject({
    state: "Draft",
    deployed: null,
    versions: 1,
  });
  expect((await store.lambdas.get({ account, id: successor.id })).state).toBe("Productive");
});

test("a draft comes back as a draft", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account });
  await store.deletions.delete({ account, id, by });
  expect((await store.deletions.undelete({ account, id, by })).state).toBe("Draft");
});

test("after a day a deletion is for good", async () => {
  const account = await makeAccount({ store });
  const old = await makeDeployed({ store }, { account });
  await store.deletions.delete({ account, id: old.id, by });
  await longAgo(old.id);
  await expect(store.deletions.undelete({ account, id: old.id, by })).rejects.toMatchObject({
    code: "not_found",
  });
  const recent = await makeDeployed({ store }, { account });
  await store.deletions.delete({ account, id: recent.id, by });
  await store.deletions.purge({ account });
  await store.deletions.undelete({ account, id: recent.id, by });
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query("select id from lambda where account_id = $1", [account]);
  await client.end();
  expect(rows).toEqual([{ id: recent.id }]);
});
