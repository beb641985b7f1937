import { z } from "zod";
import type { Right } from "./rights";

/** What a program may be allowed, in the words of OAuth2. */
export const scopes = [
  "functions.invoke",
  "functions.manage",
  "events.ingest",
  "logs.read",
] as const;
export const scope = z.enum(scopes);
export type Scope = z.infer<typeof scope>;

const rightsByScope: Record<Scope, readonly Right[]> = {
  "functions.invoke": ["functions.invoke"],
  "functions.manage": [
    "functions.read",
    "functions.write",
    "functions.test",
    "functions.deploy",
    "runs.read",
  ],
  "events.ingest": ["events.ingest"],
  "logs.read": ["runs.read"],
};

export function rightsOfScopes(given: readonly Scope[]): ReadonlySet<Right> {
  return new Set(given.flatMap((each) => rightsByScope[each]));
}
