"use client";
import { useCallback, useEffect, useState } from "react";
import { asks, type PaneName, paneOf } from "./keys";
import { useNarrow, useWide } from "./use-media";
import { useWorkspace } from "./workspace-context";

const order: PaneName[] = ["payload", "code", "test"];

/** Which panes are in sight at this width, and F6 from one to the next. */
export function usePanes() {
  const [wide, narrow] = [useWide(), useNarrow()];
  /** the one pane in sight where the screen is narrow */
  const [shown, setShown] = useState<PaneName>("code");
  /** where the screen is neither wide nor narrow, the payload slides over the code */
  const [drawer, setDrawer] = useState(false);
  const { code } = useWorkspace();

  const show = useCallback((pane: PaneName) => {
    setShown(pane);
    setDrawer(pane === "payload");
  }, []);

  useEffect(() => {
    const onShow = (event: Event) => {
      const pane = paneOf(event);
      if (pane) show(pane);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const here = order.findIndex((pane) => element(pane)?.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = order[(Math.max(here, here < 0 && step < 0 ? 0 : here) + step + 3) % 3]!;
      show(next);
      // The pane may have to come onto the screen first.
      requestAnimationFrame(() => {
        if (next === "code") code?.focus();
        else focusFirst(element(next));
      });
    };
    window.addEventListener(asks.showPane, onShow);
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      window.removeEventListener(asks.showPane, onShow);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [code, show]);

  return { wide, narrow, shown, show, drawer, setDrawer };
}

function element(pane: PaneName): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
}

/** A pane with a search is entered there, others at their first control. */
function focusFirst(pane: HTMLElement | null): void {
  const first =
    pane?.querySelector<HTMLElement>("input[type=search]") ??
    pane?.querySelector<HTMLElement>(
      "[tabindex='0'], input, select, textarea, button:not(:disabled), a[href]",
    );
  first?.focus();
}
