import type { MachineAccess } from "@/lib/domain/access/machine";
import type { Store } from "@/lib/infra/store/open-store";
import { anonymousCalls } from "./anonymous-calls";

/** All that lets programs in, but for what they are let in by. */
export async function listMachines(
  deps: {
    store: Pick<Store, "accounts" | "oauthClients" | "apiTokens" | "signingKeys">;
    anonymousPossible: boolean;
  },
  { account }: { account: string },
): Promise<MachineAccess> {
  const { store } = deps;
  const [clients, tokens, newest, anonymous] = await Promise.all([
    store.oauthClients.list({ account }),
    store.apiTokens.list({ account }),
    store.signingKeys.newest(),
    anonymousCalls(deps, { account }),
  ]);
  const signingKey = newest && { id: newest.id, since: newest.since };
  return { clients, tokens, signingKey, anonymous };
}
