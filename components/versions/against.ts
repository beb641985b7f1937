import type { Version } from "@/lib/domain/lambdas/lambda";

/** What a version is compared with. */
export type Against = number | "draft";

type Numbered = Pick<Version, "version">;

/** What the address asks for; null when it asks for none, or for one that does not exist. */
export function readAgainst(
  asked: string | null,
  { version }: Numbered,
  versions: Numbered[],
): Against | null {
  if (asked === "draft") return "draft";
  const found = versions.find((each) => String(each.version) === asked);
  return found && found.version !== version ? found.version : null;
}

/** The version before; the first one has none, so the draft stands in. */
export function usualAgainst({ version }: Numbered, versions: Numbered[]): Against {
  const older = versions.map((each) => each.version).filter((each) => each < version);
  return older.length > 0 ? Math.max(...older) : "draft";
}
