import type { Author } from "@/lib/domain/audit/author";
import type { Store } from "@/lib/infra/store/open-store";

export async function deleteSimulation(
  { store }: { store: Pick<Store, "audited"> },
  { account, simulation: id, by }: { account: string; simulation: string; by: Author },
): Promise<void> {
  await store.audited({ account, by }, async ({ simulations }, note) => {
    const { name } = await simulations.delete({ account, id });
    const subject = { kind: "simulation", id, name: name ?? "that nobody saved" };
    note({ action: "simulation.deleted", subject });
  });
}
