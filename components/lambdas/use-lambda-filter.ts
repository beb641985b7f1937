"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { type LambdaFilter, readFilter, writeFilter } from "./lambda-filter";

/** The list's filter, kept in the address: it can be shared, and comes back with the page. */
export function useLambdaFilter() {
  const search = useSearchParams();
  const pathname = usePathname();
  const setFilter = (filter: LambdaFilter) => {
    const current = new URLSearchParams(window.location.search);
    window.history.replaceState(null, "", `${pathname}${writeFilter(current, filter)}`);
  };
  return [readFilter(new URLSearchParams(search)), setFilter] as const;
}
