"use client";
import { useEffect, useRef } from "react";
import { singleKeysOn } from "./single-keys";

/** Whether the person is typing, or something that floats has the keyboard. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("input, textarea, select, [contenteditable=true], .monaco-editor"))
    return true;
  return Boolean(document.querySelector("[role=dialog], [role=alertdialog], [role=menu]"));
}

/** Does what a single key asks, such as `/` or `j`, unless somebody types or a dialog is open. */
export function useKeys(keys: Record<string, () => void>) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act || !singleKeysOn() || isBusy(event.target)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
