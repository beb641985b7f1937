import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { refusals } from "@/test/refusals";
import { openStore } from "./open-store";

/** A port that nothing listens on: it was free a moment ago. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

test("a database that does not answer is said in words, in transactions too", async () => {
  const store = openStore({ databaseUrl: `postgresql://x@127.0.0.1:${await deadPort()}/x` });
  const key = { account: "a", id: "00000000-0000-4000-8000-000000000000" };
  const asks = [
    store.ping(),
    store.lambdas.get(key),
    store.deployments.findServingById({ accountId: "a", lambdaId: key.id }),
    store.deployments.deploy({ ...key, code: "", environment: {}, message: "", by: "owner" }),
  ];
  expect(await refusals(asks)).toEqual(["database_unavailable"]);
  await store.close();
});
