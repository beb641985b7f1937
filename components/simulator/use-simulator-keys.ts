"use client";
import { useEffect, useRef } from "react";
import { singleKeysOn } from "@/components/ui/single-keys";
import { useKeys } from "@/components/ui/use-keys";
import { ask } from "@/components/workspace/keys";
import type { Session } from "./session";
import type { ClockWays } from "./use-clock-ways";

const order = ["consumer", "timeline", "desk"];
/** What a press of Space does already. */
const pressable = "button, a, label, summary, input, textarea, select, [role=dialog], [role=menu]";

/** The keys of the simulator: the clock's, a new consumer, the sheet, and F6 through the panes. */
export function useSimulatorKeys({
  session,
  ways,
  onNew,
}: {
  session: Session;
  ways: ClockWays;
  onNew: () => void;
}): void {
  const { clock, kept, readOnly, view, look } = session;
  const acts = readOnly === undefined && kept !== null;
  const step = (by: number) => {
    if (view.is !== "steps" || !kept) return;
    look({ is: "steps", upTo: Math.min(Math.max(view.upTo + by, 1), kept.steps.length) });
  };
  useKeys({
    n: () => acts && ways.toNext(),
    m: () => acts && ways.halfAnHour(),
    c: onNew,
    j: () => step(1),
    k: () => step(-1),
    "?": () => ask("shortcuts"),
  });
  const toggle = useRef(clock.toggle);
  useEffect(() => {
    toggle.current = () => acts && clock.toggle();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (event.key === " " && singleKeysOn()) {
        const pressed = target instanceof Element && target.closest(pressable) !== null;
        if (pressed || document.querySelector("[role=dialog], [role=menu]")) return;
        event.preventDefault();
        toggle.current();
      } else if (event.key === "F6") {
        event.preventDefault();
        toPane(event.shiftKey ? -1 : 1);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Moves the focus to the next pane in sight, at its first control. */
function toPane(by: 1 | -1): void {
  const panes = order.flatMap((name) => {
    const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
    return pane && pane.offsetParent !== null ? [pane] : [];
  });
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(Math.max(here, by < 0 ? 0 : here) + by + panes.length) % panes.length];
  next
    ?.querySelector<HTMLElement>(
      "form input, form textarea, [tabindex='0'], button:not(:disabled), input:not(:disabled)",
    )
    ?.focus();
}
