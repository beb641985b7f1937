import { afterAll, expect, test } from "vitest";
import { makeAccount, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";

const { store, stop } = await testStore();
afterAll(stop);
const account = await makeAccount({ store });

test("a save counts the revision up and keeps what does not parse", async () => {
  const { id } = await makeLambda({ store }, { account });
  const saved = await store.drafts.save({ account, id, code: "fun(", revision: 1, by: "owner" });
  expect(saved).toMatchObject({ code: "fun(", revision: 2 });
  expect(saved.problems).toHaveLength(1);
  expect((await store.lambdas.get({ account, id })).draft).toEqual(saved);
});

test("a stale revision is refused with the newer draft, which stays", async () => {
  const { id } = await makeLambda({ store }, { account });
  const newer = await store.drafts.save({ account, id, code: "newer", revision: 1, by: "owner" });
  await expect(
    store.drafts.save({ account, id, code: "older", revision: 1, by: "owner" }),
  ).rejects.toMatchObject({ code: "stale_revision", details: { draft: newer } });
  expect((await store.lambdas.get({ account, id })).draft).toEqual(newer);
});

test("of two saves at once one wins and the other learns of it", async () => {
  const { id } = await makeLambda({ store }, { account });
  const saves = await Promise.allSettled(
    ["one", "two"].map((code) =>
      store.drafts.save({ account, id, code, revision: 1, by: "owner" }),
    ),
  );
  expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await store.lambdas.get({ account, id })).draft.revision).toBe(2);
});

test("the same text again is no change, and an older revision is refused with the newer draft", async () => {
  const { id } = await makeLambda({ store }, { account });
  const saved = await store.drafts.save({ account, id, code: "text", revision: 1, by: "owner" });
  const save = (revision: number) =>
    store.drafts.save({ account, id, code: "text", revision, by: "owner" });
  expect(await save(saved.revision)).toEqual(saved);
  await expect(save(1)).rejects.toMatchObject({
    code: "stale_revision",
    details: { draft: saved },
  });
});

test("variables are kept in their order, and stay where a save brings none", async () => {
  const { id } = await makeLambda({ store }, { account });
  const environment = { Z: "1", A: "ü\\u0000" };
  const save = (given: { code: string; environment?: Record<string, string> }, revision: number) =>
    store.drafts.save({ account, id, ...given, revision, by: "owner" });
  const first = await save({ code: "text", environment }, 1);
  expect([first.revision, Object.entries(first.environment)]).toEqual([
    2,
    Object.entries(environment),
  ]);
  expect(await save({ code: "other" }, 2)).toMatchObject({ environment, revision: 3 });
  // The same in another order is no change.
  const again = await save({ code: "other", environment: { A: environment.A, Z: "1" } }, 3);
  expect(again.revision).toBe(3);
  await expect(save({ code: "other", environment: {} }, 2)).rejects.toMatchObject({
    code: "stale_revision",
    details: { draft: { environment } },
  });
  expect(await save({ code: "other", environment: {} }, 3)).toMatchObject({ environment: {} });
});

test.each([-1, 2 ** 40])("the revision %d was never one", async (revision) => {
  const { id } = await makeLambda({ store }, { account });
  await expect(
    store.drafts.save({ account, id, code: "text", revision, by: "owner" }),
  ).rejects.toMatchObject({ code: "stale_revision" });
});

test("a long text is kept whole", async () => {
  const { id } = await makeLambda({ store }, { account });
  const code = `// ${"é".repeat(300_000)}`;
  const saved = await store.drafts.save({ account, id, code, revision: 1, by: "owner" });
  expect(saved.code).toBe(code);
  expect(saved.problems).toHaveLength(1);
});
