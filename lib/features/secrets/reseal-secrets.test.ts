import { afterAll, expect, test } from "vitest";
import { readKeys } from "@/lib/infra/secrets/keys";
import { openSealer, type Sealer } from "@/lib/infra/secrets/seal";
import { makeAccount } from "@/test/factories";
import { testStore } from "@/test/store";
import { resealSecrets } from "./reseal-secrets";

const { store, stop } = await testStore();
afterAll(stop);

const cannotBeOpened =
  "cannot be opened: PARLEY_SECRET_KEY lacks the key that sealed them, or they are damaged.";
async function saidBy(sealer: Sealer): Promise<string[]> {
  const said: string[] = [];
  await resealSecrets({ store, sealer, report: (message) => said.push(message) });
  return said;
}

test("keys change without a stop: the newer seals anew what the older one sealed", async () => {
  const account = await makeAccount({ store });
  const place = (name: string) => ({ account, name });
  const [old, fresh, lost] = ["the older passphrase", "the newer passphrase", "a lost passphrase"];
  const keep = (name: string, keys: string[]) => {
    const value = openSealer(readKeys(keys)).seal(place(name), `value of ${name}`);
    return store.secrets.put({ ...place(name), value, by: "owner" });
  };
  for (const name of ["A", "B"]) await keep(name, [old]);
  await keep("C", [fresh]);
  await keep("LOST", [lost]);

  const both = openSealer(readKeys([fresh, old]));
  const lacking = `1 secret ${cannotBeOpened}`;
  expect(await saidBy(both)).toEqual(["2 secrets sealed anew with the newest key.", lacking]);
  expect(await saidBy(both)).toEqual([lacking]);

  // The older key can go now.
  const newest = openSealer(readKeys([fresh]));
  for (const name of ["A", "B", "C"]) {
    const found = await store.secrets.find(place(name));
    expect(found && newest.open(place(name), found)).toBe(`value of ${name}`);
  }
  expect(await store.secrets.list({ account })).toMatchObject(Array(4).fill({ revision: 1 }));
  // What was lost is as it was, and its key opens it when it is back.
  const kept = await store.secrets.find(place("LOST"));
  expect(kept && openSealer(readKeys([lost])).open(place("LOST"), kept)).toBe("value of LOST");
});

test("an engine without a key changes nothing", async () => {
  expect(await saidBy(openSealer([]))).toEqual([`4 secrets ${cannotBeOpened}`]);
});
