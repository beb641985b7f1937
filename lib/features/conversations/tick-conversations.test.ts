import { afterAll, expect, test } from "vitest";
import { makeAccount } from "@/test/factories";
import { testStore } from "@/test/store";
import { changed, opening } from "./conversations.fixture";
import { tickConversations } from "./tick-conversations";

const { store, stop } = await testStore();
afterAll(stop);

test("all silences that lasted too long are told at once, however many", async () => {
  const account = await makeAccount({ store });
  const at = Date.now() - 24 * 60 * 60 * 1_000;
  const ids = Array.from({ length: 45 }, (_, n) => `c${n}`);
  for (const convId of ids) await changed(store, [{ ...opening, at }], { account, convId });
  const told: string[] = [];
  const answering = { poke: ({ convId }: { convId: string }) => told.push(convId) };
  await tickConversations({ store, answering, clock: () => Date.now() });
  expect(told.sort()).toEqual(ids.sort());
  await tickConversations({ store, answering, clock: () => Date.now() });
  expect(told).toHaveLength(45);
});
