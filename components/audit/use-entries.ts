"use client";
import useSWRInfinite from "swr/infinite";
import type { AuditPage } from "@/lib/domain/audit/entry";

/** Pages of entries, of which the server rendered the first. `key` names what they are pages of. */
export function useEntries(
  key: readonly string[],
  load: (older: string | undefined) => Promise<AuditPage>,
  initial: AuditPage | undefined,
) {
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite(
    (index, previous: AuditPage | null) => {
      if (index > 0 && previous?.older == null) return null;
      return [...key, previous?.older ?? ""];
    },
    (asked: readonly string[]) => load(asked.at(-1) || undefined),
    { keepPreviousData: true, ...(initial ? { fallbackData: [initial] } : {}) },
  );
  const pages = data ?? [];
  return {
    entries: data && pages.flatMap(({ entries }) => entries),
    error: error as unknown,
    reload: () => void mutate(),
    /** absent on the last page */
    older: pages.at(-1)?.older == null ? undefined : () => void setSize(size + 1),
    loading: isValidating && size > pages.length,
  };
}
