import type { Author } from "@/lib/domain/audit/author";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { readAllowedHost, readAllowedHosts } from "@/lib/domain/egress/read-allowed-host";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

/** Adds a host to the list, or changes its mark. Answers the list. */
export async function allowHost(
  { store }: { store: Pick<Store, "audited"> },
  { account, by, ...given }: AllowedHost & { account: string; by: Author },
): Promise<AllowedHost[]> {
  const read = readAllowedHost(given);
  if (!read.ok) throw new DomainError("invalid", read.message);
  const { entry } = read;
  return store.audited({ account, by }, ({ accounts }, note) =>
    accounts.changeAllowedHosts({
      account,
      change: (hosts) => {
        const known = hosts.find(({ host }) => host === entry.host);
        const list = known
          ? hosts.map((each) => (each === known ? entry : each))
          : [...hosts, entry];
        const whole = readAllowedHosts(list);
        if (!whole.ok) throw new DomainError("invalid", whole.message);
        if (known?.private !== entry.private) {
          note({
            action: "host.allowed",
            subject: { kind: "host", id: entry.host, name: entry.host },
            ...(known ? { before: { private: known.private } } : {}),
            after: { private: entry.private },
          });
        }
        return whole.hosts;
      },
    }),
  );
}
