import { afterAll, describe, expect, test } from "vitest";
import { begin } from "@/lib/domain/simulation/begin";
import { aStart, makeAccount, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";
import { withClient } from "../../../scripts/launch/database.ts";

const { store, url, stop } = await testStore();
afterAll(stop);
const { simulations } = store;
const account = await makeAccount({ store });

const start = aStart();
const state = begin(start);
const make = (of = account) => simulations.create({ account: of, by: "ada", start, state });
const aStep = (seq: number, more = {}) => ({
  seq,
  action: { type: "clock" as const, at: start.at + seq },
  entries: [],
  recordings: [],
  ...more,
});

test("a step comes once: of two at a time one is told that the other was faster", async () => {
  const { id } = await make();
  const key = { account, id, state: { ...state, at: start.at + 1 } };
  const both = await Promise.all([
    simulations.addStep({ ...key, step: aStep(1) }),
    simulations.addStep({ ...key, step: aStep(1) }),
  ]);
  expect(both.filter(Boolean)).toEqual([{ stepCount: 1 }]);
  const kept = await simulations.get({ account, id });
  expect(kept).toMatchObject({ stepCount: 1, steps: [aStep(1)], state: { at: start.at + 1 } });
});

test("nobody adds to a saved one, or to one of another account", async () => {
  const { id } = await make();
  const other = { account: await makeAccount({ store }), id, state };
  expect(await simulations.addStep({ ...other, step: aStep(1) })).toBeNull();
  await simulations.update({ account, id, change: { name: "kept" } });
  expect(await simulations.addStep({ account, id, state, step: aStep(1) })).toBeNull();
  await expect(simulations.get(other)).rejects.toMatchObject({ code: "not_found" });
  await expect(simulations.update({ ...other, change: { name: "x" } })).rejects.toThrow();
  await expect(simulations.delete(other)).rejects.toMatchObject({ code: "not_found" });
});

describe("too much is refused, and nothing of it is kept", () => {
  test("in steps", async () => {
    const { id } = await make();
    const step = aStep(501);
    await expect(simulations.addStep({ account, id, state, step })).rejects.toThrow("500 steps");
  });

  test("in bytes", async () => {
    const { id } = await make();
    const text = "x".repeat(3_500_000);
    const large = {
      event: 1,
      eventId: "controllerbot_messaging_ttr" as const,
      text,
      measured: { durationMs: 1, cpuMs: 1, calls: [] },
      recording: { given: null, calls: [], unkept: 0 },
    };
    const add = (seq: number) =>
      simulations.addStep({ account, id, state, step: aStep(seq, { recordings: [large] }) });
    await add(1);
    await expect(add(2)).rejects.toThrow("6 MB");
    expect(await simulations.get({ account, id })).toMatchObject({ stepCount: 1 });
  });

  test("in bytes of what people did, and of what it stands at", async () => {
    const [acted, stands] = [await make(), await make()];
    const code = { from: "code" as const, name: "", style: "modern" as const, code: "" };
    const answerers = {
      controllerbot_messaging_ttr: { ...code, code: "x".repeat(3_500_000) },
    };
    const action = { type: "setUp" as const, at: start.at, answerers };
    const add = (id: string, step: object, now = state) =>
      simulations.addStep({ account, id, state: now, step: { ...aStep(1), ...step } });
    await add(acted.id, {});
    await add(acted.id, { seq: 2, action });
    await expect(add(acted.id, { seq: 3, action })).rejects.toThrow("6 MB");
    const large = { ...answerers.controllerbot_messaging_ttr, code: "x".repeat(6_100_000) };
    const standing = { ...state, answerers: { controllerbot_messaging_ttr: large } };
    await expect(add(stands.id, {}, standing)).rejects.toThrow("6 MB");
  });
});

test("lists say what is saved, and whose test it is", async () => {
  const brand = await makeAccount({ store });
  const { id: lambdaId } = await makeLambda({ store }, { account: brand });
  const [one, two] = [await make(brand), await make(brand)];
  await simulations.update({ account: brand, id: one.id, change: { name: "kept", lambdaId } });
  const ids = async (ask: object) =>
    (await simulations.list({ account: brand, ...ask })).map(({ id }) => id);
  expect(await ids({})).toEqual([one.id, two.id]);
  expect(await ids({ saved: true })).toEqual([one.id]);
  expect(await ids({ saved: false })).toEqual([two.id]);
  expect(await ids({ lambdaId })).toEqual([one.id]);
  expect(await simulations.list({ account })).not.toContainEqual(
    expect.objectContaining({ id: one.id }),
  );
});

test("what nobody saved goes after a week without a step", async () => {
  const [gone, saved, young] = [await make(), await make(), await make()];
  await simulations.update({ account, id: saved.id, change: { name: "kept" } });
  await withClient(url, async (client) => {
    await client.query(
      "update simulation set changed_at = now() - interval '8 days' where id = any($1)",
      [[gone.id, saved.id]],
    );
  });
  await simulations.prune();
  await expect(simulations.get({ account, id: gone.id })).rejects.toThrow("simulation");
  await simulations.get({ account, id: saved.id });
  await simulations.get({ account, id: young.id });
});

test("an account keeps so many, all of which are listed; one more is refused until some go", async () => {
  const of = await makeAccount({ store });
  const { id } = await make(of);
  await withClient(url, async (client) => {
    await client.query(
      `insert into simulation (id, account_id, name, start, state, created_by)
       select gen_random_uuid(), account_id, 'kept', start, state, created_by
       from simulation cross join generate_series(1, 2000) where id = $1`,
      [id],
    );
  });
  const saved = await simulations.list({ account: of, saved: true });
  expect(saved).toHaveLength(2_000);
  const save = () => simulations.update({ account: of, id, change: { name: "one more" } });
  await expect(save()).rejects.toThrow("2,000 scenarios and tests are kept already.");
  // Those that are there can still be changed.
  await simulations.update({ account: of, id: saved[0]!.id, change: { name: "renamed" } });
  await simulations.delete({ account: of, id: saved[1]!.id });
  expect(await save()).toMatchObject({ name: "one more" });
});
