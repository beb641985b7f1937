import { settingsProblems } from "@/lib/domain/accounts/check-settings";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Author } from "@/lib/domain/audit/author";
import { changes } from "@/lib/domain/audit/note";
import { readAllowedHosts } from "@/lib/domain/egress/read-allowed-host";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

/** Changes the settings that are given; the next run and the next invocation go by them. */
export async function updateSettings(
  { store }: { store: Pick<Store, "audited"> },
  { account, change, by }: { account: string; change: Partial<AccountSettings>; by: Author },
): Promise<AccountSettings> {
  const read = { ...change, ...hostsIn(change) };
  return store.audited({ account, by }, async ({ accounts, conversations, secrets }, note) => {
    const before = await accounts.hold({ account });
    mustFit(read, before.settings);
    const name = read.effectsWebhook?.secretName;
    if (name !== undefined && !(await secrets.find({ account, name }))) throw noSecret(name);
    const after = await accounts.updateSettings({ account, change: read });
    if (read.idleTimes) await conversations.recheckSilences({ account });
    const changed = changes(before.settings, after);
    if (changed) {
      const subject = { kind: "account", id: account, name: before.name };
      note({ action: "settings.changed", subject, ...changed });
    }
    return after;
  });
}

/** Nobody reads on, and a body of two megabytes can be wrong in hundreds of thousands of places. */
const mostProblems = 200;

/** Settings that were kept before there was a rule keep nobody from changing others. */
function mustFit(change: Partial<AccountSettings>, now: AccountSettings): void {
  const together = change.skills || change.agents;
  const { skills, agents } = { ...now, ...change };
  const [problem, ...more] = settingsProblems({
    ...change,
    ...(together ? { skills, agents } : {}),
  });
  if (!problem) return;
  const message = `${problem.path}: ${problem.reason}`;
  const problems = [problem, ...more].slice(0, mostProblems);
  throw new DomainError("invalid", message, { problems });
}

function noSecret(name: string): DomainError {
  const where = "effectsWebhook.secretName";
  return new DomainError(
    "invalid",
    `${where}: The account has no secret ${name}. Add it under Secrets first.`,
  );
}

/** The list as it is matched: an entry that is no host would allow nobody and say nothing. */
function hostsIn({ allowedHosts }: Partial<AccountSettings>): Partial<AccountSettings> {
  if (!allowedHosts) return {};
  const read = readAllowedHosts(allowedHosts);
  if (!read.ok) throw new DomainError("invalid", read.message);
  return { allowedHosts: read.hosts };
}
