import { afterAll, expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { makeAccount, makeDeployed, makeLambda, owner, willing } from "@/test/factories";
import { testStore } from "@/test/store";
import { deployLambda } from "./deploy-lambda";

const { store, stop } = await testStore();
afterAll(stop);
const deps = { store, engine: willing };
const by = owner;
const draftOf = (text: string) => `async function lambda(input) { return "${text}"; }`;

async function serving(account: string, lambdaId: string) {
  return (await store.deployments.findServingById({ accountId: account, lambdaId }))?.code;
}

test("a deploy serves the draft, and a later draft is Modified while the old one serves", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account, code: draftOf("one") });
  const made = await deployLambda(deps, { account, id, by, message: "the first" });
  expect(made).toMatchObject({ version: 1, message: "the first", by: "owner" });
  expect(made).not.toHaveProperty("code");
  expect(made.lambda).toMatchObject({
    state: "Productive",
    versions: 1,
    deployed: { version: 1, deployedAt: made.deployedAt, by: "owner" },
  });
  expect(await serving(account, id)).toBe(draftOf("one"));

  const save = { account, id, code: draftOf("two"), revision: 1, by: by.name };
  await store.drafts.save(save);
  expect((await store.lambdas.get({ account, id })).state).toBe("Modified");
  expect(await serving(account, id)).toBe(draftOf("one"));
});

test("rolling back deploys the old text as a new version and leaves the draft alone", async () => {
  const account = await makeAccount({ store });
  const environment = { REGION: "eu" };
  const { id } = await makeDeployed({ store }, { account, code: draftOf("one"), environment });
  const newer = { code: draftOf("two"), environment: { REGION: "us" } };
  await store.drafts.save({ account, id, ...newer, revision: 1, by: by.name });
  await deployLambda(deps, { account, id, by });
  const made = await deployLambda(deps, { account, id, by, version: 1 });
  expect(made).toMatchObject({ version: 3, message: "Rolled back to v1" });
  expect(made.lambda).toMatchObject({
    state: "Modified",
    draft: { ...newer, revision: 2 },
  });
  expect(await serving(account, id)).toBe(draftOf("one"));
  expect((await store.versions.get({ account, id, version: 3 })).environment).toEqual(environment);
  await expect(deployLambda(deps, { account, id, by, version: 9 })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("problems block: where and what, what serves still serves, and a better draft clears it", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeDeployed({ store }, { account, code: draftOf("one") });
  await store.drafts.save({ account, id, code: "\n  let x = ;", revision: 1, by: by.name });
  const refused = await deployLambda(deps, { account, id, by }).catch((error) => error);
  expect(refused).toBeInstanceOf(DomainError);
  expect(refused).toMatchObject({
    code: "invalid",
    message: expect.stringMatching(/^Line 2, column 11: .+[^.]\. Fix it to deploy\.$/),
    details: { problems: [{ line: 2, column: 11 }] },
  });
  expect(await store.lambdas.get({ account, id })).toMatchObject({
    state: "BuildError",
    failedAttempt: { stage: "build", message: refused.message },
    deployed: { version: 1 },
    versions: 1,
  });
  expect(await serving(account, id)).toBe(draftOf("one"));
  await store.drafts.save({ account, id, code: draftOf("two"), revision: 2, by: by.name });
  expect((await store.lambdas.get({ account, id })).state).toBe("Modified");
});

test("a text that does not load is refused with its line", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account });
  const problem = { line: 1, column: 7, message: "boom is not defined." };
  const engine = { load: async () => problem };
  await expect(deployLambda({ store, engine }, { account, id, by })).rejects.toMatchObject({
    code: "invalid",
    message: "Line 1, column 7: boom is not defined. Fix it to deploy.",
    details: { problems: [problem] },
  });
  expect(await store.lambdas.get({ account, id })).toMatchObject({
    state: "DeployError",
    deployed: null,
  });
  expect((await deployLambda(deps, { account, id, by })).lambda).toMatchObject({
    state: "Productive",
    failedAttempt: null,
  });
});

test("without the engine nothing is deployed, and it is said what still answers", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeDeployed({ store }, { account });
  const engine = {
    load: async () => {
      throw new DomainError("engine_unavailable", "The engine does not answer.");
    },
  };
  const message = "v2 was not deployed. v1 still answers. The engine does not answer.";
  await expect(deployLambda({ store, engine }, { account, id, by })).rejects.toMatchObject({
    code: "engine_unavailable",
    message,
  });
  expect(await store.lambdas.get({ account, id })).toMatchObject({
    state: "DeployError",
    failedAttempt: { stage: "deploy", message },
    deployed: { version: 1 },
  });
});

test("two that deploy for one event at once: one serves, the other is told by whom", async () => {
  const account = await makeAccount({ store });
  const rivals = await Promise.all([1, 2].map(() => makeLambda({ store }, { account })));
  await Promise.allSettled(rivals.map(({ id }) => deployLambda(deps, { account, id, by })));
  const after = await store.lambdas.list({ account });
  expect(after.map(({ state }) => state).sort()).toEqual(["DeployError", "Productive"]);
  const [winner, loser] = [
    after.find(({ deployed }) => deployed),
    after.find(({ deployed }) => !deployed),
  ];
  expect(loser?.failedAttempt?.message).toContain(`${winner?.name} answers New Conversation`);
  await store.deployments.undeploy({ account, id: winner?.id ?? "", by: by.name });
  const second = await deployLambda(deps, { account, id: loser?.id ?? "", by });
  expect(second.lambda.state).toBe("Productive");
});

test("a draft that changes while the engine looks at it is not deployed, nor called broken", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account });
  const save = { account, id, code: draftOf("two"), revision: 1, by: by.name };
  const engine = { load: async () => store.drafts.save(save).then(() => null) };
  await expect(deployLambda({ store, engine }, { account, id, by })).rejects.toMatchObject({
    code: "stale_revision",
    details: { draft: { code: draftOf("two"), revision: 2 } },
  });
  expect(await store.lambdas.get({ account, id })).toMatchObject({ state: "Draft", versions: 0 });
});

test("a failure of a draft that has been mended meanwhile is not kept", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeLambda({ store }, { account });
  const save = { account, id, code: draftOf("two"), revision: 1, by: by.name };
  const engine = {
    load: async () => {
      await store.drafts.save(save);
      return { line: 1, column: 1, message: "no" };
    },
  };
  await expect(deployLambda({ store, engine }, { account, id, by })).rejects.toThrow(DomainError);
  expect((await store.lambdas.get({ account, id })).state).toBe("Draft");
});

test("a draft whose tests fail is deployed only with a reason, and nothing is held against it", async () => {
  const account = await makeAccount({ store });
  const { id } = await makeDeployed({ store }, { account, code: draftOf("one") });
  await store.drafts.save({ account, id, code: draftOf("two"), revision: 1, by: by.name });
  const runTests = async () => [{ held: true }, { held: false }];
  const asked = { account, id, by };
  await expect(
    deployLambda({ ...deps, runTests }, { ...asked, message: " " }),
  ).rejects.toMatchObject({
    code: "invalid",
    message: "1 of 2 tests fail. Deploying anyway asks for a reason: give a message.",
  });
  expect(await store.lambdas.get({ account, id })).toMatchObject({
    state: "Modified",
    failedAttempt: null,
  });
  const message = "Tonight's outage.";
  expect(await deployLambda({ ...deps, runTests }, { ...asked, message })).toMatchObject({
    version: 2,
    message,
  });
  // What serves already may be deployed again at once.
  expect(await deployLambda({ ...deps, runTests }, { ...asked, version: 1 })).toMatchObject({
    version: 3,
  });
});
