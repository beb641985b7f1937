import { z } from "zod";
import { environment } from "@/lib/domain/lambdas/environment";
import type { KeptText } from "./draft-state";

const keptText = z.object({
  text: z.string(),
  environment,
  revision: z.number().int(),
  sending: z.object({ code: z.string(), environment }).nullable(),
  at: z.number(),
});

const prefixOf = (account: string, id: string) => `parley:draft:${account}:${id}:`;

/**
 * The texts that this browser keeps for a function, each under the name of its tab, so that two tabs
 * do not write over each other. A browser that keeps nothing (full, or private) costs the safety net only.
 */
export function keepText(account: string, id: string, tab: string, kept: KeptText | null): void {
  const key = prefixOf(account, id) + tab;
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // Typing must go on where nothing can be kept.
  }
}

/**
 * The newest kept text of a function, taken out of its tab's name: the caller keeps it from here on.
 * Older ones stay for another time; nothing that somebody typed is thrown away unseen.
 */
export function takeKeptText(account: string, id: string): KeptText | undefined {
  const prefix = prefixOf(account, id);
  const found: { key: string; kept: KeptText }[] = [];
  try {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith(prefix))) {
      const kept = keptText.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
      if (kept.success) found.push({ key, kept: kept.data });
    }
    const newest = found.sort((a, b) => b.kept.at - a.kept.at)[0];
    if (newest) localStorage.removeItem(newest.key);
    return newest?.kept;
  } catch {
    return undefined;
  }
}
