import { afterAll, beforeEach, expect, test } from "vitest";
import { type SealedValue, secretLimits } from "@/lib/domain/secrets/secret";
import { makeAccount, makeDeployed, makeLambda } from "@/test/factories";
import { refusals } from "@/test/refusals";
import { testStore } from "@/test/store";

const { store, stop } = await testStore();
afterAll(stop);

let account: string;
beforeEach(async () => {
  account = await makeAccount({ store });
});

const sealed = (text: string, keyId = "k1"): SealedValue => ({
  sealed: Buffer.from(text),
  keyId,
  kind: "text",
});
const put = (name: string, text: string, revision?: number) =>
  store.secrets.put({ account, name, value: sealed(text), revision, by: "owner" });
const bytes = async (name: string) => {
  const found = await store.secrets.find({ account, name });
  return found && Buffer.from(found.sealed).toString();
};

test("a secret is listed without what it holds, and its revision counts up", async () => {
  expect(await put("B", "one")).toMatchObject({ name: "B", kind: "text", revision: 1 });
  const changed = await store.secrets.put({
    account,
    name: "B",
    value: { ...sealed("two"), kind: "json" },
    by: "a function",
  });
  expect(changed).toMatchObject({ revision: 2, kind: "json", changedBy: "a function" });
  await put("A", "three");
  const list = await store.secrets.list({ account });
  expect(list.map(({ name }) => name)).toEqual(["A", "B"]);
  expect(Object.keys(list[0] ?? {}).sort()).toEqual(
    ["changedAt", "changedBy", "keyId", "kind", "name", "revision"].sort(),
  );
  expect(await bytes("B")).toBe("two");
});

test("a revision that is not the newest gives no way", async () => {
  await put("KEY", "one", 0);
  await put("KEY", "two", 1);
  expect(await refusals([put("KEY", "x", 1), put("KEY", "x", 0), put("GONE", "x", 1)])).toEqual([
    "conflict",
  ]);
  expect(await bytes("KEY")).toBe("two");
});

test("two that make the same one at once: one is told that it exists", async () => {
  const both = await Promise.allSettled([put("KEY", "a", 0), put("KEY", "b", 0)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((each) => each.status === "rejected")?.reason).toMatchObject({
    code: "conflict",
    message: "A secret named KEY exists already.",
  });
});

test("another account's secrets are neither listed, found, changed nor deleted", async () => {
  await put("KEY", "mine");
  const other = await makeAccount({ store });
  expect(await store.secrets.list({ account: other })).toEqual([]);
  expect(await store.secrets.find({ account: other, name: "KEY" })).toBe(null);
  expect(await refusals([store.secrets.delete({ account: other, name: "KEY" })])).toEqual([
    "not_found",
  ]);
  await store.secrets.put({ account: other, name: "KEY", value: sealed("theirs"), by: "owner" });
  await store.secrets.delete({ account: other, name: "KEY" });
  expect(await bytes("KEY")).toBe("mine");
});

test("what was deleted is gone", async () => {
  await put("KEY", "one");
  await store.secrets.delete({ account, name: "KEY" });
  expect(await bytes("KEY")).toBe(null);
  expect(await put("KEY", "new")).toMatchObject({ revision: 1 });
});

test("an account has so many secrets and no more, and those can still be changed", async () => {
  for (let made = 0; made < secretLimits.secrets; made++) await put(`S${made}`, "x");
  expect(await refusals([put("MORE", "x"), put("MORE", "x", 0)])).toEqual(["invalid"]);
  expect(await put("S0", "y")).toMatchObject({ revision: 2 });
});

test("what other keys sealed is found and sealed anew, unless it was changed meanwhile", async () => {
  const key = { account, name: "KEY" };
  await put("KEY", "old");
  const find = async () =>
    (await store.secrets.sealedByOthers({ keyId: "k2" })).find((each) => each.account === account);
  const from = await find();
  if (!from) throw new Error("not found");
  const reseal = () => store.secrets.reseal({ ...key, from, to: sealed("old anew", "k2") });
  expect(await reseal()).toBe(true);
  expect(await store.secrets.list({ account })).toMatchObject([{ revision: 1, keyId: "k2" }]);
  expect(await find()).toBe(undefined);
  await put("KEY", "changed");
  expect(await reseal()).toBe(false);
  expect(await bytes("KEY")).toBe("changed");
});

test("functions that name a secret are told, by draft and by what serves", async () => {
  await put("API_KEY", "x");
  await put("API", "x");
  const of = (code: string) => `async function lambda() { ${code} }`;
  const named = await makeLambda({ store }, { account, code: of('read("API_KEY")') });
  const serving = await makeDeployed({ store }, { account, code: of("read(`API`)") });
  await store.drafts.save({ account, id: serving.id, code: of(""), revision: 1, by: "owner" });
  await makeLambda({ store }, { account, code: of("API_KEY") });
  const gone = await makeLambda({ store }, { account, code: of("read('API')") });
  await store.deletions.delete({ account, id: gone.id, by: "owner" });
  await makeLambda({ store }, { account: await makeAccount({ store }), code: of("'API'") });
  expect(await store.secrets.usedBy({ account })).toEqual([
    { secret: "API", id: serving.id, name: serving.name },
    { secret: "API_KEY", id: named.id, name: named.name },
  ]);
});
