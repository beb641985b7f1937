import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { testStore } from "@/test/store";

const { store, url, stop } = await testStore();
afterAll(stop);
const { requestAnswers } = store;

async function ago(key: string, time: string) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("update request_answer set created_at = now() - $2::interval where key = $1", [
    key,
    time,
  ]);
  await client.end();
}

test("a repeat gets the first answer; another body does not", async () => {
  expect(await requestAnswers.begin({ key: "a", bodyHash: "1" })).toEqual({ kind: "new" });
  expect(await requestAnswers.begin({ key: "a", bodyHash: "1" })).toEqual({ kind: "running" });
  expect(await requestAnswers.begin({ key: "a", bodyHash: "2" })).toEqual({ kind: "other_body" });
  await requestAnswers.finish({ key: "a", status: 200, body: "[]" });
  expect(await requestAnswers.begin({ key: "a", bodyHash: "1" })).toEqual({
    kind: "answered",
    status: 200,
    body: "[]",
  });
  expect(await requestAnswers.begin({ key: "a", bodyHash: "2" })).toEqual({ kind: "other_body" });
});

test("of many at once one is the first", async () => {
  const begun = await Promise.all(
    Array.from({ length: 8 }, () => requestAnswers.begin({ key: "many", bodyHash: "1" })),
  );
  expect(begun.filter(({ kind }) => kind === "new")).toHaveLength(1);
  expect(begun.filter(({ kind }) => kind === "running")).toHaveLength(7);
});

test("what was forgotten runs again", async () => {
  await requestAnswers.begin({ key: "b", bodyHash: "1" });
  await requestAnswers.forget({ key: "b" });
  expect(await requestAnswers.begin({ key: "b", bodyHash: "2" })).toEqual({ kind: "new" });
});

test("an answer is repeated for ten minutes", async () => {
  await requestAnswers.begin({ key: "c", bodyHash: "1" });
  await requestAnswers.finish({ key: "c", status: 200, body: "" });
  await ago("c", "9 minutes");
  await requestAnswers.prune();
  expect((await requestAnswers.begin({ key: "c", bodyHash: "1" })).kind).toBe("answered");
  await ago("c", "11 minutes");
  expect(await requestAnswers.begin({ key: "c", bodyHash: "2" })).toEqual({ kind: "new" });
});

test("a request that was lost with its engine may run again after a minute", async () => {
  await requestAnswers.begin({ key: "d", bodyHash: "1" });
  await ago("d", "50 seconds");
  expect(await requestAnswers.begin({ key: "d", bodyHash: "1" })).toEqual({ kind: "running" });
  await ago("d", "70 seconds");
  expect(await requestAnswers.begin({ key: "d", bodyHash: "1" })).toEqual({ kind: "new" });
});
