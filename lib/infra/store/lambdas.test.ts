import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { makeAccount, makeLambda } from "@/test/factories";
import { refusals } from "@/test/refusals";
import { testStore } from "@/test/store";

const { store, stop } = await testStore();
afterAll(stop);
const account = await makeAccount({ store });
const other = await makeAccount({ store });

test("a function comes back as it was made", async () => {
  const made = await makeLambda(
    { store },
    { account, name: "greetDe", skills: ["563268"], style: "classic", code: "not a program" },
  );
  const found = await store.lambdas.get({ account, id: made.id });
  expect(found).toEqual(made);
  expect(found).toMatchObject({
    name: "greetDe",
    skills: ["563268"],
    state: "Draft",
    deployed: null,
    versions: 0,
    changedBy: "owner",
    draft: { code: "not a program", revision: 1 },
  });
  expect(found.draft.problems).not.toEqual([]);
});

test("a second function of a name is refused in words; another account may have the name", async () => {
  await makeLambda({ store }, { account, name: "taken" });
  await expect(makeLambda({ store }, { account, name: "taken" })).rejects.toMatchObject({
    code: "conflict",
    message: "A function named taken exists already. Choose another name.",
  });
  const { id } = await makeLambda({ store }, { account, name: "free" });
  await expect(
    store.lambdas.update({ account, id, by: "owner", change: { name: "taken" } }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await makeLambda({ store }, { account: other, name: "taken" })).toHaveProperty("id");
});

test("what is not given does not change", async () => {
  const made = await makeLambda({ store }, { account, skills: ["563267"], description: "before" });
  const changed = await store.lambdas.update({
    account,
    id: made.id,
    by: "admin token",
    change: { description: "after", limits: { wallMs: 500 } },
  });
  expect(changed).toEqual({
    ...made,
    description: "after",
    limits: { wallMs: 500 },
    changedAt: changed.changedAt,
    changedBy: "admin token",
  });
});

test.each([
  ["an id that is nobody's", () => ({ account, id: randomUUID() })],
  ["an id that is no id", () => ({ account, id: "greetDe" })],
])("%s is not found", async (_, key) => {
  const asks = [
    store.lambdas.get(key()),
    store.lambdas.mustExist(key()),
    store.lambdas.update({ ...key(), by: "owner", change: { name: "x" } }),
    store.drafts.save({ ...key(), code: "", revision: 1, by: "owner" }),
    store.deployments.deploy({ ...key(), code: "", environment: {}, message: "", by: "owner" }),
    store.deployments.undeploy({ ...key(), by: "owner" }),
    store.deletions.delete({ ...key(), by: "owner" }),
    store.deletions.undelete({ ...key(), by: "owner" }),
  ];
  expect(await refusals(asks)).toEqual(["not_found"]);
});

test("another account's function is not found, and stays as it is", async () => {
  const theirs = await makeLambda({ store }, { account: other });
  const key = { account, id: theirs.id };
  const asks = [
    store.lambdas.get(key),
    store.lambdas.update({ ...key, by: "owner", change: { name: "mine" } }),
    store.drafts.save({ ...key, code: "mine", revision: 1, by: "owner" }),
    store.deployments.deploy({ ...key, code: "mine", environment: {}, message: "", by: "owner" }),
    store.deletions.delete({ ...key, by: "owner" }),
  ];
  expect(await refusals(asks)).toEqual(["not_found"]);
  expect(await store.lambdas.get({ account: other, id: theirs.id })).toEqual(theirs);
});

test("the list has the newest change first", async () => {
  const brand = await makeAccount({ store });
  const first = await makeLambda({ store }, { account: brand });
  const second = await makeLambda({ store }, { account: brand });
  const ids = async () => (await store.lambdas.list({ account: brand })).map(({ id }) => id);
  expect(await ids()).toEqual([second.id, first.id]);
  await store.drafts.save({
    account: brand,
    id: first.id,
    code: "function lambda() {}",
    revision: 1,
    by: "owner",
  });
  expect(await ids()).toEqual([first.id, second.id]);
});

test("a NUL character is refused in words", async () => {
  await expect(makeLambda({ store }, { account, code: "a\u0000b" })).rejects.toMatchObject({
    code: "invalid",
  });
});
