"use client";
import { useSyncExternalStore } from "react";

/** Whether the screen is as asked; `assumed` while rendering on the server. */
export function useMedia(query: string, assumed: boolean): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
    () => assumed,
  );
}

/** All three panes fit side by side. */
export const useWide = () => useMedia("(min-width: 1101px)", true);
/** Only one pane fits. */
export const useNarrow = () => useMedia("(max-width: 640px)", false);
