"use client";
import { useRef, useState } from "react";

/**
 * Brings the focus back to where it was when something that floats closes. Radix does so only for
 * what was opened by a trigger of its own; ours open from menus, keys and other buttons.
 */
export function useOpener() {
  const opener = useRef<HTMLElement>(null);
  return {
    remember: () => {
      opener.current = lasting(document.activeElement);
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      // Who pressed something outside has the focus there already.
      if (document.activeElement === document.body) opener.current?.focus();
    },
  };
}

/** Put it inside: it appears with what floats, before the focus moves there. */
export function Opener({ onAppear }: { onAppear: () => void }) {
  // At its first rendering: an effect would come after the focus has moved.
  useState(onAppear);
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
