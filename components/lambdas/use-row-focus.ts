"use client";
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";

const rowOf = (element: Element) => element.closest<HTMLElement>("[data-lambda]");

/**
 * When the row that had the focus goes away, the focus goes to the menu of the row in its place, and
 * not to the page's beginning. `otherwise` is asked when no row is left.
 */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  otherwise: () => void,
) {
  const last = useRef<{ id: string; at: number }>(undefined);
  useLayoutEffect(() => {
    // What got the focus before the page came to life told nobody.
    const focused = document.activeElement && rowOf(document.activeElement)?.dataset.lambda;
    if (focused && ids.includes(focused)) last.current = { id: focused, at: ids.indexOf(focused) };
    const left = last.current;
    if (!left || ids.includes(left.id)) return;
    last.current = undefined;
    whenFree(() => {
      const next = ids[Math.min(left.at, ids.length - 1)];
      if (next === undefined) return otherwise();
      list.current?.querySelector<HTMLElement>(`[data-lambda="${next}"] button`)?.focus();
    });
  });
  return (event: FocusEvent) => {
    const id = rowOf(event.target)?.dataset.lambda;
    if (id !== undefined) last.current = { id, at: ids.indexOf(id) };
  };
}

/** As long as a menu may take to close. */
const framesAtMost = 60;

/** When nothing has the focus: at once, or when the menu that the row was deleted from is closed. */
function whenFree(act: () => void, frames = framesAtMost): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return act();
  if (frames > 0 && activeElement.closest("[role=menu]")) {
    requestAnimationFrame(() => whenFree(act, frames - 1));
  }
}
