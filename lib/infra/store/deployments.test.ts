import { afterAll, expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { makeAccount, makeDeployed, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";

const { store, stop } = await testStore();
afterAll(stop);
const eventId = "controllerbot_messaging_new_conversation";
const source = { code: "c", environment: {}, message: "", by: "owner" };

test("two deploys for one event at once: one wins, the other learns who stands in the way", async () => {
  const account = await makeAccount({ store });
  const rivals = await Promise.all([1, 2].map(() => makeLambda({ store }, { account })));
  const deploys = await Promise.allSettled(
    rivals.map(({ id }) => store.deployments.deploy({ account, id, ...source, revision: 1 })),
  );
  expect(deploys.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const winner = rivals[deploys.findIndex(({ status }) => status === "fulfilled")];
  const loss = deploys.find((deploy) => deploy.status === "rejected");
  expect(loss?.reason).toMatchObject({
    code: "conflict",
    message: `${winner?.name} answers New Conversation for all skills already. Undeploy it, or choose other skills.`,
    details: { lambda: { id: winner?.id, name: winner?.name } },
  });
  const loser = rivals.find(({ id }) => id !== winner?.id);
  expect(await store.lambdas.get({ account, id: loser?.id ?? "" })).toEqual(loser);
  expect(await store.versions.list({ account, id: loser?.id ?? "" })).toEqual([]);
});

test.each([
  { serving: [], second: ["563268"], of: "all skills" },
  { serving: ["563268", "563270"], second: [], of: "Support DE and Billing" },
  { serving: ["563268", "563270"], second: ["563267", "563270"], of: "Billing" },
  { serving: ["unheard-of"], second: ["unheard-of"], of: "unheard-of" },
])("$second beside $serving is refused for $of", async ({ serving, second, of }) => {
  const account = await makeAccount({ store });
  const first = await makeDeployed({ store }, { account, skills: serving });
  await expect(makeDeployed({ store }, { account, skills: second })).rejects.toMatchObject({
    code: "conflict",
    message: `${first.name} answers New Conversation for ${of} already. Undeploy it, or choose other skills.`,
  });
});

test("other skills, another event, another account and an undeployed one do not stand in the way", async () => {
  const account = await makeAccount({ store });
  await makeDeployed({ store }, { account, skills: ["563267"] });
  await makeDeployed({ store }, { account, skills: ["563268"] });
  await makeDeployed({ store }, { account, eventId: "controllerbot_messaging_ttr" });
  await makeDeployed({ store }, { account: await makeAccount({ store }) });
  const gone = await makeDeployed({ store }, { account, skills: ["563270"] });
  await store.deployments.undeploy({ account, id: gone.id, by: "owner" });
  await makeDeployed({ store }, { account, skills: ["563270"] });
});

test("the skills of a deployed function obey the rule when they change", async () => {
  const account = await makeAccount({ store });
  const first = await makeDeployed({ store }, { account, skills: ["563267"] });
  const { id } = await makeDeployed({ store }, { account, skills: ["563268"] });
  const take = (skills: string[]) =>
    store.lambdas.update({ account, id, by: "owner", change: { skills } });
  await expect(take(["563268", "563267"])).rejects.toMatchObject({
    code: "conflict",
    message: `${first.name} answers New Conversation for Support EN already. Undeploy it, or choose other skills.`,
  });
  await expect(take([])).rejects.toMatchObject({ code: "conflict" });
  expect((await take(["563270"])).skills).toEqual(["563270"]);
  expect(
    await store.deployments.findServing({ accountId: account, eventId, skillId: "563268" }),
  ).toBe(null);
});

test("an invocation finds the function that has its skill, else the one for all skills", async () => {
  const account = await makeAccount({ store });
  const find = (skillId?: string) =>
    store.deployments.findServing({ accountId: account, eventId, skillId });
  expect(await find()).toBe(null);
  const german = await makeDeployed({ store }, { account, skills: ["563268"] });
  expect((await find("563268"))?.lambdaId).toBe(german.id);
  expect(await find("563267")).toBe(null);
  expect(await find()).toBe(null);

  const brand = await makeAccount({ store });
  const all = await makeDeployed({ store }, { account: brand, code: "function lambda() {}" });
  for (const skillId of ["563268", undefined]) {
    const ask = { accountId: brand, eventId, skillId } as const;
    expect(await store.deployments.findServing(ask)).toEqual({
      lambdaId: all.id,
      name: all.name,
      eventId,
      style: "modern",
      limits: {},
      skills: [],
      version: 1,
      code: "function lambda() {}",
      environment: {},
      reuseGlobals: false,
      rules: {
        automaticMessages: seedSettings.automaticMessages,
        messagesByKind: {},
        transferToAgent: true,
        emptyArray: "automaticMessage",
        skills: seedSettings.skills,
        agents: seedSettings.agents,
      },
    });
  }
});

test("what serves is found by its id within its account only", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeDeployed({ store }, { account });
  const find = (accountId: string, lambdaId: string) =>
    store.deployments.findServingById({ accountId, lambdaId });
  expect((await find(account, id))?.version).toBe(1);
  expect(await find(await makeAccount({ store }), id)).toBe(null);
  expect(await find(account, "greetDe")).toBe(null);
  await store.deployments.undeploy({ account, id, by: "owner" });
  expect(await find(account, id)).toBe(null);
});

test("a draft that moved on while it was checked is not deployed", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account });
  const newer = await store.drafts.save({ account, id, code: "newer", revision: 1, by: "owner" });
  await expect(
    store.deployments.deploy({ account, id, ...source, revision: 1 }),
  ).rejects.toMatchObject({ code: "stale_revision", details: { draft: newer } });
  expect(await store.versions.list({ account, id })).toEqual([]);
});

test("deploys of one function at once make versions one after the other", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account });
  const made = await Promise.all(
    ["a", "b", "c"].map((code) =>
      store.deployments.deploy({ account, id, ...source, code, message: code }),
    ),
  );
  expect(made.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
  const newest = (await store.versions.list({ account, id }))[0];
  expect((await store.lambdas.get({ account, id })).deployed?.version).toBe(3);
  expect(
    (await store.deployments.findServingById({ accountId: account, lambdaId: id }))?.code,
  ).toBe(newest?.code);
});

test("of a version only the message changes", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeDeployed({ store }, { account });
  const version = await store.versions.get({ account, id, version: 1 });
  expect(
    await store.versions.describe({ account, id, version: 1, message: "first words" }),
  ).toEqual({ ...version, message: "first words" });
  for (const missing of [0, 2, 2 ** 40, Number.NaN]) {
    await expect(store.versions.get({ account, id, version: missing })).rejects.toMatchObject({
      code: "not_found",
    });
  }
});

test("a change of the settings is seen by the next invocation and the next test", async () => {
  const account = await makeAccount({ store });
  const { id, eventId } = await makeDeployed({ store }, { account });
  const rules = async () => [
    (await store.deployments.findServing({ accountId: account, eventId }))?.rules,
    (await store.deployments.findServingById({ accountId: account, lambdaId: id }))?.rules,
    (await store.lambdas.findTested({ account, id })).rules,
  ];
  expect(await rules()).toMatchObject(Array(3).fill({ transferToAgent: true }));
  await store.accounts.updateSettings({ account, change: { transferToAgent: false } });
  expect(await rules()).toMatchObject(Array(3).fill({ transferToAgent: false }));
});

test("a version has the variables that it was deployed with, and serves with them", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account });
  const first = { REGION: "eu", DEBUG: "" };
  await store.deployments.deploy({ account, id, ...source, environment: first });
  await store.deployments.deploy({ account, id, ...source, environment: { REGION: "us" } });
  const find = () => store.deployments.findServingById({ accountId: account, lambdaId: id });
  expect((await find())?.environment).toEqual({ REGION: "us" });
  const versions = await store.versions.list({ account, id });
  expect(versions.map(({ environment }) => environment)).toEqual([{ REGION: "us" }, first]);
  expect(Object.keys(versions[1]?.environment ?? {})).toEqual(["REGION", "DEBUG"]);
  const tested = await store.lambdas.findTested({ account, id, version: 1 });
  expect(tested).toMatchObject({ draftEnvironment: {}, versionEnvironment: first });
});

test("a draft whose variables differ from what serves is modified", async () => {
  const account = await makeAccount({ store });
  const environment = { REGION: "eu", DEBUG: "1" };
  const { id, draft, state } = await makeDeployed({ store }, { account, environment });
  expect(state).toBe("Productive");
  const save = async (variables: Record<string, string>, revision: number) => {
    const { code } = draft;
    await store.drafts.save({ account, id, code, environment: variables, revision, by: "owner" });
    return (await store.lambdas.get({ account, id })).state;
  };
  expect(await save({ REGION: "us", DEBUG: "1" }, 1)).toBe("Modified");
  expect(await save({ DEBUG: "1", REGION: "eu" }, 2)).toBe("Productive");
});

test("whether globals are reused is live at once", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeDeployed({ store }, { account });
  const reuses = async () => [
    (await store.deployments.findServing({ accountId: account, eventId }))?.reuseGlobals,
    (await store.lambdas.findTested({ account, id })).reuseGlobals,
  ];
  expect(await reuses()).toEqual([false, false]);
  await store.lambdas.update({ account, id, by: "owner", change: { reuseGlobals: true } });
  expect(await reuses()).toEqual([true, true]);
});
