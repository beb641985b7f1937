import type { Store } from "@/lib/infra/store/open-store";

const step = 1_000;
const mostSteps = 20;

/** Removes what is over its time in small steps, so that no statement holds up a run. */
export async function pruneContext({ store }: { store: Pick<Store, "context"> }): Promise<void> {
  for (let done = 0; done < mostSteps; done++) {
    if ((await store.context.prune({ most: step })) < step) return;
  }
}
