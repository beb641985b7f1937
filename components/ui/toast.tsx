"use client";
import { useTheme } from "next-themes";
import { Toaster as Sonner, toast as sonner } from "sonner";

/** Where toasts appear: announced to screen readers, paused while the pointer rests on them. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      duration={8000}
      closeButton
      containerAriaLabel="Notices"
      style={{ fontFamily: "var(--font-geist-sans), system-ui, sans-serif" }}
      toastOptions={{
        style: {
          background: "var(--raised)",
          color: "var(--ink)",
          border: "0",
          boxShadow: "var(--shadow-dialog)",
          borderRadius: "8px",
          fontFamily: "inherit",
          fontSize: "13px",
        },
      }}
    />
  );
}

/** Says what happened, and offers to take it back. */
export function toast(message: string, undo?: { label?: string; run: () => void }) {
  sonner(message, undo ? { action: { label: undo.label ?? "Undo", onClick: undo.run } } : {});
}

/** Says what failed and what to do, for whatever was thrown. */
export function toastError(thrown: unknown, before = "") {
  const message = thrown instanceof Error ? thrown.message : "Something failed. Try again.";
  sonner.error([before, message].filter(Boolean).join(" "));
}

export { sonner };
