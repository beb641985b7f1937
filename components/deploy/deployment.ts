import type { Lambda, Source, Version } from "@/lib/domain/lambdas/lambda";

/** What is deployed: the text on the screen, or an older version again, as a new one. */
export type Subject =
  | { kind: "draft" }
  | { kind: "version"; version: number; source?: Source | undefined };

/** What is reviewed before that: an older version comes with what it runs. */
export type Reviewed = { kind: "draft" } | { kind: "version"; version: number; source: Source };

/** What a deploy made, and the function after it. */
export type Deployment = Omit<Version, keyof Source> & { lambda: Lambda };
