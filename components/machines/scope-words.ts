import type { Scope } from "@/lib/domain/access/scope";

/** What a program with a scope may do. */
export const scopeWords: Record<Scope, string> = {
  "functions.invoke": "Invoke what is deployed, through the gateway",
  "functions.manage": "Write, test and deploy functions, and read their runs",
  "events.ingest": "Hand in events of conversations",
  "logs.read": "Read runs and their logs",
};
