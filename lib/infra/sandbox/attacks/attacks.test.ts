import { runInNewContext } from "node:vm";
import { afterAll, expect, test } from "vitest";
import { jail, smallLimits } from "@/test/sandbox";
import { testStore } from "@/test/store";
import { startSandbox } from "../sandbox";
import { assault, type Fort } from "./assault.fixture";
import { watchedJail } from "./bystanders.fixture";
import { readCorpus } from "./corpus";
import { openGround } from "./ground.fixture";
import { hunt } from "./hunt";

// The whole corpus under small limits, looked at for a moment; `npm run attacks` looks long.
const corpus = await readCorpus(import.meta.dirname);
const rules = {
  limits: { wallMs: 4_000, cpuMs: 500, memoryMb: smallLimits.memoryMb },
  egress: { wholeMs: 1_500, idleMs: 700, connectMs: 700 },
};
const watch = { afterMs: 100, holdMs: 50, pingEveryMs: 20 };
const atOnce = 4;

const failures: unknown[] = [];
const report = (error: unknown) => void failures.push(error);
const { store, stop } = await testStore();
const ground = await openGround({ store, report });

/** Sandboxes with one serving runner each, in which an attack and its neighbours meet. */
const forts = Array.from({ length: atOnce }, () => {
  const watched = watchedJail(jail);
  const own: unknown[] = [];
  const sandbox = startSandbox({
    jail: watched,
    runners: 1,
    report: (error) => void own.push(error),
  });
  return { sandbox, deaths: watched.deaths, failures: own };
});
await Promise.all(forts.map(({ sandbox }) => sandbox.whenReady()));
afterAll(async () => {
  await Promise.all(forts.map(({ sandbox }) => sandbox.stop()));
  await stop();
});

const free: Fort[] = [...forts];
const waiting: ((fort: Fort) => void)[] = [];
const take = () => {
  const fort = free.pop();
  return fort ? Promise.resolve(fort) : new Promise<Fort>((got) => waiting.push(got));
};
const giveBack = (fort: Fort) => {
  const next = waiting.shift();
  if (next) next(fort);
  else free.push(fort);
};

test("there is a corpus of more than a hundred attacks, in all its groups", () => {
  expect(corpus.length).toBeGreaterThan(100);
  expect(new Set(corpus.map(({ group }) => group)).size).toBe(9);
});

/** What became of each attack's neighbour. */
const fates: string[] = [];

test.concurrent.each(corpus)("$group: $name", { timeout: 60_000 }, async ({ attack }) => {
  const fort = await take();
  try {
    const { wrongs, fate } = await assault(attack, { ground, fort, rules, watch });
    fates.push(fate);
    expect(wrongs).toEqual([]);
  } finally {
    giveBack(fort);
  }
});

test("hardly a neighbour is lost", () => {
  expect(fates).toHaveLength(corpus.length);
  expect(fates.filter((fate) => fate === "lost").length).toBeLessThanOrEqual(corpus.length * 0.03);
});

test("what hunts for another realm would find one", () => {
  const foreign = { list: [], made: () => {} };
  const found: unknown = runInNewContext(`${hunt}; hunt({ foreign, own: [() => {}] })`, {
    foreign,
  });
  expect(found).toEqual(expect.arrayContaining(["foreign.list is of another realm"]));
  expect(runInNewContext(`${hunt}; hunt({ own: [() => {}, new Map()] })`)).toEqual([]);
  expect(failures).toEqual([]);
});
