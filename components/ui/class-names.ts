import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["11", "12", "13", "14", "16", "20"],
      radius: ["key", "control", "panel", "dialog", "bubble"],
      shadow: ["pop", "dialog"],
    },
  },
});

/** Joins class names; of two that contradict each other the later one wins. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
