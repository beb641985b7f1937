import type { RightsOnScreen } from "@/components/access/rights-on-screen";
import { settingsPages } from "@/components/settings/settings-pages";
import { wordsOf } from "@/lib/domain/audit/action";
import type { AuditEntry } from "@/lib/domain/audit/entry";

type Spoken = Pick<AuditEntry, "action" | "subject" | "before" | "after">;

const numberIn = (facts: AuditEntry["before"], name: string): number | null => {
  const value = facts?.[name];
  return typeof value === "number" ? value : null;
};

/** What stands between who did it and what it was done to: "deployed v3 of". */
export function entryWords({ action, after }: Spoken): string {
  const version = numberIn(after, "version");
  if (action !== "version.deployed" || version === null) return wordsOf(action);
  const copied = numberIn(after, "copy of");
  return copied === null
    ? `deployed v${version} of`
    : `deployed v${copied} again, as v${version} of`;
}

/** What it was done to, where that is another than who did it. */
export function subjectOf({ subject, actor }: Spoken & Pick<AuditEntry, "actor">) {
  return subject && subject.name !== actor.name ? subject : null;
}

const pagesOf: Record<string, string> = {
  secret: "secrets",
  host: "network",
  person: "people",
  invitation: "people",
  client: "machines",
  token: "machines",
  signing_key: "machines",
};

/** The screen that shows what an entry speaks of, where there is one that its reader may open. */
export function entryHref(
  account: string,
  entry: Spoken,
  can: RightsOnScreen["can"],
): string | null {
  const { action, subject, before, after } = entry;
  if (!subject?.id) return null;
  if (subject.kind === "lambda") {
    const lambda = `/${account}/functions/${subject.id}`;
    const version = numberIn(after, "version");
    if (action === "environment.changed") return `${lambda}/environment`;
    if (action === "version.described" && version !== null) return `${lambda}/versions/${version}`;
    if (action === "version.deployed" && version !== null) {
      const against = numberIn(before, "version");
      const compared = against === null || against === version ? "" : `?against=${against}`;
      return `${lambda}/versions/${version}${compared}`;
    }
    return lambda;
  }
  const page = settingsPages.find(({ path }) => path === pagesOf[subject.kind]);
  return page && can(page.right) ? `/${account}/settings/${page.path}` : null;
}
