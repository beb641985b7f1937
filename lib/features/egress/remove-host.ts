import type { Author } from "@/lib/domain/audit/author";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import type { Store } from "@/lib/infra/store/open-store";

/** Takes a host off the list; one that is not on it stays off. Answers the list. */
export async function removeHost(
  { store }: { store: Pick<Store, "audited"> },
  { account, host, by }: { account: string; host: string; by: Author },
): Promise<AllowedHost[]> {
  return store.audited({ account, by }, ({ accounts }, note) =>
    accounts.changeAllowedHosts({
      account,
      change: (hosts) => {
        const known = hosts.find((entry) => entry.host === host);
        if (known) {
          const subject = { kind: "host", id: host, name: host };
          note({ action: "host.removed", subject, before: { private: known.private } });
        }
        return hosts.filter((entry) => entry !== known);
      },
    }),
  );
}
