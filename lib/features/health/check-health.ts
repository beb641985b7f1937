import { DomainError } from "@/lib/domain/errors";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";

/** "ok" only when a request could be served now; else the word for what is missing. */
export async function checkHealth({
  store,
  engine,
}: {
  store: Pick<Store, "ping">;
  engine: Pick<Engine, "state">;
}): Promise<"ok" | "database" | "engine"> {
  const [reached, state] = await Promise.all([reach(store), engine.state()]);
  if (!reached) return "database";
  return state === "ready" ? "ok" : "engine";
}

async function reach(store: Pick<Store, "ping">): Promise<boolean> {
  try {
    await store.ping();
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "database_unavailable") return false;
    throw error;
  }
}
