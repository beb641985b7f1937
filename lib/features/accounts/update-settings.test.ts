import { afterAll, expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { makeAccount, owner } from "@/test/factories";
import { testStore } from "@/test/store";
import { updateSettings } from "./update-settings";

const { store, stop } = await testStore();
afterAll(stop);
const by = owner;

test("two people who change different settings both keep their change", async () => {
  const account = await makeAccount({ store });
  await Promise.all([
    updateSettings({ store }, { account, by, change: { emptyArray: "nothing" } }),
    updateSettings({ store }, { account, by, change: { messagesByKind: { BACK_TO_QUEUE: "" } } }),
    updateSettings({ store }, { account, by, change: { transferToAgent: false } }),
  ]);
  expect((await store.accounts.get({ account })).settings).toEqual({
    ...seedSettings,
    emptyArray: "nothing",
    messagesByKind: { BACK_TO_QUEUE: "" },
    transferToAgent: false,
  });
});

test("settings that do not go together are refused with place and reason, and nothing changes", async () => {
  const account = await makeAccount({ store });
  const change = { emptyArray: "nothing" as const, skills: [] };
  await expect(updateSettings({ store }, { account, by, change })).rejects.toMatchObject({
    code: "invalid",
    message: "agents[0].skillIds[0]: No skill has the id 563267. Add the skill first.",
  });
  expect((await store.accounts.get({ account })).settings).toEqual(seedSettings);
  const without = { skills: [], agents: [] };
  expect(await updateSettings({ store }, { account, by, change: without })).toMatchObject(without);
});

test("what was kept before there was a rule keeps nobody from changing something else", async () => {
  const account = await makeAccount({ store });
  const agents = [{ id: "1", name: "Ana", skillIds: ["gone"] }];
  await store.accounts.updateSettings({ account, change: { agents } });
  const change = { controllerBot: false };
  expect(await updateSettings({ store }, { account, by, change })).toMatchObject({
    controllerBot: false,
    agents,
  });
});

test("a webhook names a secret that exists, and carries none in its URL", async () => {
  const account = await makeAccount({ store });
  const webhook = (url: string) => ({ effectsWebhook: { url, secretName: "HOOK" } });
  await expect(
    updateSettings({ store }, { account, by, change: webhook("https://a:b@example.com") }),
  ).rejects.toMatchObject({ message: expect.stringContaining("effectsWebhook.url: Leave user") });
  await expect(
    updateSettings({ store }, { account, by, change: webhook("https://example.com") }),
  ).rejects.toMatchObject({
    code: "invalid",
    message:
      "effectsWebhook.secretName: The account has no secret HOOK. Add it under Secrets first.",
  });
});
