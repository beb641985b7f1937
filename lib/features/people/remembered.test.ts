import { expect, test } from "vitest";
import { remembered } from "./remembered";

function setUp(answer: () => string | null) {
  const clock = { at: 0 };
  const asked: string[] = [];
  const memory = remembered(
    async (key: string) => {
      asked.push(key);
      return answer();
    },
    { forMs: 10, most: 2, now: () => clock.at },
  );
  return { clock, asked, memory };
}

test("an answer is asked for once, until its time is over or it is forgotten", async () => {
  const { clock, asked, memory } = setUp(() => "yes");
  expect(await Promise.all([memory.get("a"), memory.get("a")])).toEqual(["yes", "yes"]);
  clock.at = 9;
  await memory.get("a");
  expect(asked).toEqual(["a"]);
  clock.at = 10;
  await memory.get("a");
  expect(asked).toEqual(["a", "a"]);
  memory.forget();
  await memory.get("a");
  expect(asked).toHaveLength(3);
});

test("neither a refusal nor a failure is remembered", async () => {
  const refusing = setUp(() => null);
  await refusing.memory.get("a");
  await refusing.memory.get("a");
  expect(refusing.asked).toHaveLength(2);
  const failing = setUp(() => {
    throw new Error("away");
  });
  await expect(failing.memory.get("a")).rejects.toThrow("away");
  await expect(failing.memory.get("a")).rejects.toThrow("away");
  expect(failing.asked).toHaveLength(2);
});

test("a crowd is not remembered", async () => {
  const { asked, memory } = setUp(() => "yes");
  for (const key of ["a", "b", "c", "a"]) await memory.get(key);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});
