import type { Lambda, Version } from "@/lib/domain/lambdas/lambda";

/** What is deployed: the text on the screen, or an older version again, as a new one. */
export type Subject = { kind: "draft" } | { kind: "version"; version: number; code?: string };

/** What is reviewed before that: an older version comes with its text. */
export type Reviewed = { kind: "draft" } | { kind: "version"; version: number; code: string };

/** What a deploy made, and the function after it. */
export type Deployment = Omit<Version, "code"> & { lambda: Lambda };
