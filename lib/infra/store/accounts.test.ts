import { afterAll, expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { makeAccount } from "@/test/factories";
import { refusals } from "@/test/refusals";
import { testStore } from "@/test/store";

const { store, stop } = await testStore();
afterAll(stop);

test("an account that is none is not found", async () => {
  expect(await store.accounts.exists({ account: "nobody" })).toBe(false);
  const asks = [
    store.accounts.get({ account: "nobody" }),
    store.accounts.updateSettings({ account: "nobody", change: {} }),
  ];
  expect(await refusals(asks)).toEqual(["not_found"]);
});

test("an address that no account can have is of none", async () => {
  expect(await store.accounts.exists({ account: "nobody" })).toBe(false);
  expect(await store.accounts.exists({ account: "a\0b" })).toBe(false);
});

test("changes of different settings at once are both kept", async () => {
  const account = await makeAccount({ store });
  expect(await store.accounts.exists({ account })).toBe(true);
  await Promise.all([
    store.accounts.updateSettings({ account, change: { reviewBeforeDeploy: true } }),
    store.accounts.updateSettings({ account, change: { automaticMessages: {} } }),
  ]);
  expect((await store.accounts.get({ account })).settings).toEqual({
    ...seedSettings,
    reviewBeforeDeploy: true,
    automaticMessages: {},
  });
});

test("hosts that two people allow at once are both allowed, and a removed one does not come back", async () => {
  const account = await makeAccount({ store });
  const add = (host: string) =>
    store.accounts.changeAllowedHosts({
      account,
      change: (hosts) => [...hosts, { host, private: false }],
    });
  await Promise.all(["a.test", "b.test", "c.test"].map(add));
  const listed = async () =>
    (await store.accounts.allowedHosts({ account })).map(({ host }) => host).sort();
  expect(await listed()).toEqual(["a.test", "b.test", "c.test"]);
  const remove = store.accounts.changeAllowedHosts({
    account,
    change: (hosts) => hosts.filter(({ host }) => host !== "b.test"),
  });
  await Promise.all([remove, add("d.test")]);
  expect(await listed()).toEqual(["a.test", "c.test", "d.test"]);
  expect(await store.accounts.allowedHosts({ account: "nobody" })).toEqual([]);
  await expect(
    store.accounts.changeAllowedHosts({ account: "nobody", change: (hosts) => hosts }),
  ).rejects.toMatchObject({ code: "not_found" });
});
