import { type LambdaState, type ServedEvent, type Source, sameSource } from "./lambda";

/** The state word of the spec, from what is known of a function. */
export function stateOf(facts: {
  draft: Source;
  /** the source that serves; undefined when nothing does */
  served: Source | undefined;
  failedAttempt: { stage: "build" | "deploy" } | null;
}): LambdaState {
  if (facts.failedAttempt) {
    return facts.failedAttempt.stage === "build" ? "BuildError" : "DeployError";
  }
  if (facts.served === undefined) return "Draft";
  return sameSource(facts.served, facts.draft) ? "Productive" : "Modified";
}

/** Two deployed functions of one event must have disjoint skills; no skills means all of them. */
export function collide(a: ServedEvent, b: ServedEvent): boolean {
  if (a.eventId !== b.eventId) return false;
  if (a.skills.length === 0 || b.skills.length === 0) return true;
  return a.skills.some((skill) => b.skills.includes(skill));
}
