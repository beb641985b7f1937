"use client";
import { useEffect, useState } from "react";

/**
 * Put it inside what floats: when that closes, the focus goes back to where it was. Radix does so only
 * for what was opened by a trigger of its own; ours open from menus, keys and other buttons.
 */
export function Opener() {
  // At its first rendering: an effect would come after the focus has moved inside.
  const [opener] = useState(() => lasting(document.activeElement));
  useEffect(
    () => () => {
      // After Radix, and only where the focus fell: who pressed something outside has it there.
      setTimeout(() => {
        if (document.activeElement === document.body) opener?.focus();
      });
    },
    [opener],
  );
  return null;
}

/** A menu's item is gone once it was chosen; the menu's button is not. */
function lasting(element: Element | null): HTMLElement | null {
  const menu = element?.closest("[role=menu]");
  const stays = menu
    ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "")
    : element;
  return stays instanceof HTMLElement ? stays : null;
}
