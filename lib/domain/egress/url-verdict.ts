import { z } from "zod";
import { type AllowedHost, entryFor } from "./allowed-host";
import { normalHost } from "./host-name";
import { egressLimits } from "./limits";

const shownPath = 200;

/** One question that a URL has to pass, with its answer in words. */
export const verdictStep = z.object({
  rule: z.enum(["url", "scheme", "credentials", "port", "host", "address"]),
  passed: z.boolean(),
  words: z.string(),
});
export type VerdictStep = z.infer<typeof verdictStep>;

/** What may be dialled: a URL in normal form, and the entry that allows its host. */
export interface Target {
  url: URL;
  entry: AllowedHost;
}

export interface Verdict {
  /** in the order in which they were asked; the first that fails ends it */
  steps: VerdictStep[];
  /** null when a step failed */
  target: Target | null;
}

/** Where people reach what is no web server. The list that browsers keep (Fetch, "bad port"). */
const badPorts = new Set(
  `1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113
   115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554
   556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665
   6666 6667 6668 6669 6679 6697 10080`
    .split(/\s+/)
    .map(Number),
);

/** Whether a URL may be called, as far as that can be said without asking for its addresses. */
export function judgeUrl(text: string, list: readonly AllowedHost[]): Verdict {
  const steps: VerdictStep[] = [];
  const pass = (rule: VerdictStep["rule"], words: string) =>
    void steps.push({ rule, passed: true, words });
  const fail = (rule: VerdictStep["rule"], words: string): Verdict => {
    steps.push({ rule, passed: false, words });
    return { steps, target: null };
  };

  const url = parse(text);
  if (!url) return fail("url", "This is not a URL, such as https://api.example.com/path.");
  const secure = url.protocol === "https:";
  if (!secure && url.protocol !== "http:") {
    return fail("scheme", `Only https is called, not ${url.protocol.slice(0, -1)}.`);
  }
  if (url.username || url.password) {
    return fail(
      "credentials",
      "A user name or password in a URL is not sent. Use an Authorization header.",
    );
  }
  const host = normalHost(url.hostname);
  if (host === undefined) return fail("url", "The host of this URL is not a host name.");
  // What was judged is what is dialled: with the dot at its end it would be another name.
  url.hostname = host;
  url.hash = "";
  if (secure) pass("scheme", "https");
  const port = Number(url.port || (secure ? 443 : 80));
  if (badPorts.has(port) || port === 0) {
    return fail("port", `Port ${port} is not a web server's, so it is not called.`);
  }
  const entry = entryFor(host, list);
  if (!entry) {
    return fail("host", unlistedWords(host));
  }
  pass("host", entry.host === host ? `${host} is on the list.` : `${entry.host} is on the list.`);
  if (!secure && !entry.private) {
    return fail(
      "scheme",
      `${host} is called over https only. Plain http is for hosts that are marked private under Settings → Network.`,
    );
  }
  if (!secure) pass("scheme", "http, to a host that is marked private");
  return { steps, target: { url, entry } };
}

/** Why a host is refused that no entry allows. */
export const unlistedWords = (host: string): string =>
  `${host} is not on the account's list of allowed hosts. An admin can add it under Settings → Network.`;

/** What may be shown of a URL: no query, which may hold secrets, and no user name. */
export function placeOf(text: string): { host: string; path: string } {
  const url = parse(text);
  if (!url) return { host: "", path: "" };
  const { host, pathname } = url;
  const path = pathname.length > shownPath ? `${pathname.slice(0, shownPath)}…` : pathname;
  return { host, path };
}

/** Why a URL was refused. */
export function refusalIn({ steps }: Verdict): string {
  return steps.find((step) => !step.passed)?.words ?? "";
}

function parse(text: string): URL | undefined {
  if (text.length > egressLimits.urlLength) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
