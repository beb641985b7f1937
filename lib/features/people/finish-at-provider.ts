import type { ProviderConfig, ProviderRefusal } from "@/lib/domain/access/provider";
import type { Author } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { From, Identity } from "@/lib/infra/identity/open-identity";
import type { Provider } from "@/lib/infra/identity/provider";
import type { Store } from "@/lib/infra/store/open-store";
import { connectProvider, enterByProvider } from "./enter-by-provider";

interface Deps {
  identity: Pick<Identity, "enter">;
  store: Pick<Store, "people" | "sessions" | "audit" | "audited">;
  provider: Pick<Provider, "opened" | "finish"> & { config: ProviderConfig };
}
export interface AtProvider {
  answer: {
    code?: string | undefined;
    state?: string | undefined;
    iss?: string | undefined;
    error?: string | undefined;
  };
  /** what the browser kept meanwhile */
  sealed: string | undefined;
  /** who is signed in, where somebody is */
  person: { id: string; email: string } | null;
  from: From;
  by: Author;
}

/** What the provider answered: where to go on, and as whom. */
export async function finishAtProvider(
  { identity, store, provider }: Deps,
  { answer: { code, state, iss, error }, sealed, person, from, by }: AtProvider,
): Promise<{ path: string; cookies: string[] }> {
  const refused = (why: ProviderRefusal, page = "/sign-in") => ({
    path: `${page}?refused=${why}`,
    cookies: [],
  });
  const begun = sealed ? await provider.opened(sealed) : null;
  if (!begun || state !== begun.state) return refused("late");
  const page = begun.person ? "/me" : "/sign-in";
  if (error !== undefined || code === undefined) return refused("cancelled", page);
  const claims = await provider.finish({ code, state, iss }, begun).catch((thrown: unknown) => {
    if (thrown instanceof DomainError && thrown.code === "unauthorized") return null;
    throw thrown;
  });
  if (!claims) return refused("failed", page);
  const { config } = provider;
  if (begun.person) {
    // Who connects must still be who began.
    if (person?.id !== begun.person) return refused("late");
    const problem = await connectProvider({ store }, { person, claims, config, by });
    return problem ? refused(problem.refused, page) : { path: begun.next, cookies: [] };
  }
  const entered = await enterByProvider({ identity, store }, { claims, config, from, by });
  if ("refused" in entered) return refused(entered.refused);
  return { path: begun.next, cookies: entered.cookies };
}
