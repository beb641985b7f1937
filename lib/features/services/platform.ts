import { platformService } from "@/lib/domain/services/platform";
import type { Store } from "@/lib/infra/store/open-store";
import { type Served, serve } from "./serve";

/** Where the live platform of a run's account is, if it has one. */
export function platformServices({ store }: { store: Pick<Store, "accounts"> }): Served[] {
  return [
    serve(platformService, async ({ accountId }) => {
      const { settings } = await store.accounts.get({ account: accountId });
      return { accountId, base: settings.platformBase ?? null };
    }),
  ];
}
