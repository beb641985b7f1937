import { expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { checkHealth } from "./check-health";

const reached = { ping: async () => {} };
const lost = {
  ping: async () => {
    throw new DomainError("database_unavailable", "The database does not answer. Try again.");
  },
};

test.each([
  [reached, "ready", "ok"],
  [reached, "starting", "engine"],
  [reached, "stopped", "engine"],
  [lost, "ready", "database"],
  [lost, "stopped", "database"],
] as const)("the word is for what is missing (%#)", async (store, state, word) => {
  expect(await checkHealth({ store, engine: { state: async () => state } })).toBe(word);
});

test("what is not an outage is not called one", async () => {
  const store = { ping: () => Promise.reject(new TypeError("ours")) };
  const engine = { state: async () => "ready" as const };
  await expect(checkHealth({ store, engine })).rejects.toThrow(TypeError);
});
