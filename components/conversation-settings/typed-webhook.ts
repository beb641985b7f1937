import type { AccountSettings } from "@/lib/domain/accounts/settings";

export interface TypedWebhook {
  url: string;
  secretName: string;
}

type Reading =
  | { ok: true; webhook: AccountSettings["effectsWebhook"] }
  | { ok: false; problems: { url?: string; secretName?: string } };

/** What stands in the form: a webhook, none, or half of one. */
export function readWebhook({ url: typed, secretName }: TypedWebhook): Reading {
  const url = typed.trim();
  if (!url && !secretName) return { ok: true, webhook: null };
  const problems = {
    ...(urlProblem(url) ? { url: urlProblem(url) } : {}),
    ...(secretName ? {} : { secretName: "Choose the secret that signs what is sent." }),
  } as { url?: string; secretName?: string };
  return Object.keys(problems).length > 0
    ? { ok: false, problems }
    : { ok: true, webhook: { url, secretName } };
}

function urlProblem(url: string): string | undefined {
  if (!url) return "Give the URL, such as https://chat.example.com/effects.";
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    return "Give a whole URL that begins with https://.";
  }
  if (parsed.username || parsed.password) {
    return "Leave user names and passwords out: the secret signs what is sent.";
  }
  return undefined;
}
