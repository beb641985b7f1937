"use client";
import { useSyncExternalStore } from "react";

const key = "parley:single-keys";
const listeners = new Set<() => void>();

/** Whether keys such as `/` and `J` mean something by themselves. On until somebody switches them off. */
export function singleKeysOn(): boolean {
  return window.localStorage.getItem(key) !== "off";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn, () => true);
  const set = (wanted: boolean) => {
    if (wanted) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, "off");
    for (const listener of listeners) listener();
  };
  return [on, set];
}
