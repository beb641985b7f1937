"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { type LambdaFilter, readFilter, writeFilter } from "./lambda-filter";

/** The list's filter, kept in the address: it can be shared, and comes back with the page. */
export function useLambdaFilter() {
  const search = useSearchParams().toString();
  const pathname = usePathname();
  const [filter, show] = useState(() => readFilter(new URLSearchParams(search)));
  useEffect(() => {
    // The router tells of a change late; the window knows what was typed since.
    if (search === window.location.search.slice(1)) show(readFilter(new URLSearchParams(search)));
  }, [search]);
  const setFilter = (next: LambdaFilter) => {
    show(next);
    const current = new URLSearchParams(window.location.search);
    window.history.replaceState(null, "", `${pathname}${writeFilter(current, next)}`);
  };
  return [filter, setFilter] as const;
}
