import { expect, test } from "vitest";
import { keptFresh } from "./kept-fresh";

function setUp() {
  const clock = { at: 0 };
  const world = { value: 1, reads: 0, away: false, held: false };
  const waiting: (() => void)[] = [];
  const kept = keptFresh(
    async () => {
      world.reads += 1;
      const { value } = world;
      if (world.held) await new Promise<void>((go) => waiting.push(go));
      if (world.away) throw new Error("away");
      return value;
    },
    { soonMs: 5_000, lateMs: 10_000, now: () => clock.at },
  );
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return { clock, world, waiting, kept, settle };
}

test("what is fresh is not read again, and never is anything old answered", async () => {
  const { clock, world, kept, settle } = setUp();
  expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1]);
  clock.at = 4_999;
  expect(await kept.get()).toBe(1);
  expect(world.reads).toBe(1);
  world.value = 2;
  clock.at = 5_000;
  expect(await kept.get()).toBe(1);
  await settle();
  expect(await kept.get()).toBe(2);
  expect(world.reads).toBe(2);
  world.value = 3;
  clock.at = 15_000;
  expect(await kept.get()).toBe(3);
});

test("while reading fails it answers as long as it may, and then fails", async () => {
  const { clock, world, kept, settle } = setUp();
  await kept.get();
  world.away = true;
  clock.at = 9_999;
  expect(await kept.get()).toBe(1);
  await settle();
  clock.at = 10_000;
  await expect(kept.get()).rejects.toThrow("away");
  world.away = false;
  expect(await kept.get()).toBe(1);
});

test("who misses something has it read anew, once a second at most", async () => {
  const { clock, world, kept } = setUp();
  await kept.get();
  world.value = 2;
  clock.at = 999;
  expect(await kept.newer()).toBe(1);
  clock.at = 1_000;
  expect(await kept.newer()).toBe(2);
});

test("what was being read when something changed does not count", async () => {
  const { world, waiting, kept, settle } = setUp();
  world.held = true;
  const before = kept.get();
  world.value = 2;
  kept.forget();
  const after = kept.get();
  for (const go of waiting) go();
  expect(await before).toBe(1);
  expect(await after).toBe(2);
  await settle();
  expect(await kept.get()).toBe(2);
});
