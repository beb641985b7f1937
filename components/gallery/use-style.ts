"use client";
import { useSyncExternalStore } from "react";
import { type Style, styles } from "@/lib/domain/lambdas/lambda";

const key = "parley:style";
const changed = "parley:style-changed";

function subscribe(onChange: () => void) {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

const read = (): Style =>
  styles.find((style) => style === window.localStorage.getItem(key)) ?? "modern";

/** The style that this person starts functions in, remembered by the browser. */
export function useStyle() {
  const style = useSyncExternalStore(subscribe, read, () => "modern" as const);
  const setStyle = (next: Style) => {
    window.localStorage.setItem(key, next);
    window.dispatchEvent(new Event(changed));
  };
  return [style, setStyle] as const;
}
