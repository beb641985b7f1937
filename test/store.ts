import { openStore } from "@/lib/infra/store/open-store";
import { testDatabase } from "./database";

/** A store on a database of its own. */
export async function testStore() {
  const { url, stop } = await testDatabase();
  const store = openStore({ databaseUrl: url });
  return {
    store,
    url,
    stop: async () => {
      await store.close();
      await stop();
    },
  };
}
