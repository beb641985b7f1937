import { eventIds, eventOf } from "@/lib/domain/events/catalog";
import type { Lambda, LambdaState } from "@/lib/domain/lambdas/lambda";

/** The filters of the list by state; `value` stands in the address. */
export const stateFilters: { value: StateFilter; label: string; states: LambdaState[] | null }[] = [
  { value: "all", label: "All", states: null },
  { value: "productive", label: "Productive", states: ["Productive"] },
  { value: "modified", label: "Modified", states: ["Modified"] },
  { value: "draft", label: "Draft", states: ["Draft"] },
  { value: "errors", label: "With errors", states: ["BuildError", "DeployError"] },
];
export type StateFilter = "all" | "productive" | "modified" | "draft" | "errors";

export interface LambdaFilter {
  state: StateFilter;
  query: string;
}

/** Reads a filter from an address; what it does not know filters nothing. */
export function readFilter(search: URLSearchParams): LambdaFilter {
  const asked = search.get("state");
  const state = stateFilters.find(({ value }) => value === asked)?.value ?? "all";
  return { state, query: search.get("q") ?? "" };
}

/** The address's search part of a filter, keeping what else stands there. */
export function writeFilter(search: URLSearchParams, { state, query }: LambdaFilter): string {
  const next = new URLSearchParams(search);
  if (state === "all") next.delete("state");
  else next.set("state", state);
  if (query.trim() === "") next.delete("q");
  else next.set("q", query);
  return next.size > 0 ? `?${next}` : "";
}

export function isInState(lambda: Lambda, filter: StateFilter): boolean {
  const states = stateFilters.find(({ value }) => value === filter)?.states;
  return !states || states.includes(lambda.state);
}

/** Every word of the query stands in the name, the description or the event's title. */
export function matches(lambda: Lambda, query: string): boolean {
  const text =
    `${lambda.name} ${lambda.description} ${eventOf(lambda.eventId).title}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** By event, then by name: a list that keeps its order while people work in it. */
export function inOrder(lambdas: Lambda[]): Lambda[] {
  return [...lambdas].sort(
    (a, b) =>
      eventIds.indexOf(a.eventId) - eventIds.indexOf(b.eventId) || a.name.localeCompare(b.name),
  );
}

export function filterLambdas(lambdas: Lambda[], filter: LambdaFilter): Lambda[] {
  return inOrder(lambdas).filter(
    (lambda) => isInState(lambda, filter.state) && matches(lambda, filter.query),
  );
}

/** How many functions each state filter leaves, whatever the query. */
export function countByFilter(lambdas: Lambda[]): Record<StateFilter, number> {
  const count = (filter: StateFilter) => lambdas.filter((l) => isInState(l, filter)).length;
  return {
    all: lambdas.length,
    productive: count("productive"),
    modified: count("modified"),
    draft: count("draft"),
    errors: count("errors"),
  };
}
