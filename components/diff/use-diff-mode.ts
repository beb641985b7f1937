"use client";
import { useSyncExternalStore } from "react";
import type { DiffMode } from "./diff-view";

const KEY = "parley.diff-mode";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

const read = (): DiffMode => (localStorage.getItem(KEY) === "split" ? "split" : "unified");

/** One column or two, remembered in this browser for every comparison. */
export function useDiffMode(): [DiffMode, (mode: DiffMode) => void] {
  const mode = useSyncExternalStore(subscribe, read, () => "unified" as const);
  const setMode = (next: DiffMode) => {
    localStorage.setItem(KEY, next);
    for (const listener of listeners) listener();
  };
  return [mode, setMode];
}
