import { afterAll, expect, test } from "vitest";
import { makeAccount } from "@/test/factories";
import { testStore } from "@/test/store";
import { changed, notUrgent, opening, urgent } from "./conversations.fixture";
import { listConversations, tellConversation } from "./list-conversations";

const { store, stop } = await testStore();
afterAll(stop);

test("conversations are listed a page at a time, the one that changed last first", async () => {
  const account = await makeAccount({ store });
  const at = Date.UTC(2030, 0, 1);
  // Two at the same time, and one whose id has a dot in it.
  for (const [convId, when] of [
    ["a", at],
    ["b.1", at + 1],
    ["c", at + 1],
    ["d", at + 2],
  ] as const) {
    await changed(store, [{ ...opening, at: when }], { account, convId });
  }
  await changed(store, [opening]);

  const seen: string[] = [];
  let older: string | undefined;
  do {
    const page = await listConversations({ store }, { account, older, limit: 2 });
    seen.push(...page.conversations.map(({ convId }) => convId));
    older = page.older ?? undefined;
  } while (older !== undefined);
  expect(seen).toEqual(["d", "c", "b.1", "a"]);
});

test("a story of much is told in smaller pages, and whole", async () => {
  const key = await changed(store, [opening]);
  const text = "x".repeat(20_000);
  const line = { type: "message", by: { id: "ada", role: "CONSUMER" }, text } as const;
  for (let list = 0; list < 5; list++) {
    await changed(
      store,
      Array.from({ length: 100 }, () => line),
      key,
    );
  }
  const seen: number[] = [];
  let older: number | undefined;
  const pages: number[] = [];
  do {
    const page = await tellConversation(
      { store },
      { ...key, ...(older ? { older } : {}), limit: 600 },
    );
    seen.unshift(...page.story.map(({ seq }) => seq));
    pages.push(JSON.stringify(page.story).length);
    older = page.older ?? undefined;
  } while (older !== undefined);
  expect(Math.max(...pages)).toBeLessThan(8_100_000);
  const all = await store.conversations.story({ ...key, kinds: ["change"], limit: 1 });
  expect(all).toMatchObject([{ seq: seen.at(-1), kind: "change" }]);
  expect(seen).toEqual(seen.map((_, index) => index + 1));
  expect(pages).toHaveLength(2);
});

test("a story is told from its end, page by page", async () => {
  const key = await changed(store, [opening, urgent, notUrgent]);
  const last = await tellConversation({ store }, { ...key, limit: 4 });
  expect(last.story.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual([
    "3 change",
    "4 event",
    "5 change",
    "6 event",
  ]);
  const first = await tellConversation({ store }, { ...key, limit: 4, older: last.older! });
  expect(first.story.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(first.older).toBeNull();
});

test("another account's conversation is not there", async () => {
  const { convId } = await changed(store, [opening]);
  const account = await makeAccount({ store });
  await expect(tellConversation({ store }, { account, convId, limit: 1 })).rejects.toThrow(
    expect.objectContaining({ code: "not_found" }),
  );
});
