import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { makeAccount, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";

const { store, stop } = await testStore();
afterAll(stop);
const account = await makeAccount({ store });
const input = { headers: [{ key: "k", value: "v" }], payload: { z: 1, a: { y: [], b: null } } };

test("a test payload comes back in the order in which it was typed", async () => {
  const { id } = await makeLambda({ store }, { account });
  const made = await store.testPayloads.create({ account, id, name: "VIP", input });
  const [kept] = await store.testPayloads.list({ account, id });
  expect(kept).toEqual(made);
  expect(JSON.stringify(kept?.input)).toBe(JSON.stringify(input));
});

test("names are unique within a function, and listed in order", async () => {
  const { id } = await makeLambda({ store }, { account });
  const names = async () => (await store.testPayloads.list({ account, id })).map((p) => p.name);
  const second = await store.testPayloads.create({ account, id, name: "b", input });
  await store.testPayloads.create({ account, id, name: "a", input });
  expect(await names()).toEqual(["a", "b"]);
  const taken = {
    code: "conflict",
    message: "A test payload named a exists already. Choose another name.",
  };
  await expect(store.testPayloads.create({ account, id, name: "a", input })).rejects.toMatchObject(
    taken,
  );
  const key = { account, id, payload: second.id };
  await expect(store.testPayloads.update({ ...key, name: "a", input })).rejects.toMatchObject(
    taken,
  );
  expect(await store.testPayloads.update({ ...key, name: "c", input })).toMatchObject({
    name: "c",
  });
  await store.testPayloads.delete(key);
  expect(await names()).toEqual(["a"]);
});

test("another account's test payload, and one that is none, are not found", async () => {
  const { id } = await makeLambda({ store }, { account });
  const { id: payload } = await store.testPayloads.create({ account, id, name: "VIP", input });
  const other = await makeAccount({ store });
  for (const key of [
    { account: other, id, payload },
    { account, id, payload: randomUUID() },
    { account, id, payload: "VIP" },
  ]) {
    const missing = { code: "not_found" };
    await expect(store.testPayloads.delete(key)).rejects.toMatchObject(missing);
    await expect(store.testPayloads.update({ ...key, name: "x", input })).rejects.toMatchObject(
      missing,
    );
  }
  expect(await store.testPayloads.list({ account, id })).toHaveLength(1);
});
