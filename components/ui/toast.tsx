"use client";
import { CircleX } from "lucide-react";
import { useTheme } from "next-themes";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { ToastCard } from "./toast-card";

/** Where toasts appear: announced to screen readers, paused while the pointer rests on them. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      duration={8000}
      containerAriaLabel="Notices"
      style={{ fontFamily: "var(--font-geist-sans), system-ui, sans-serif" }}
    />
  );
}

/** Says what happened, and offers to take it back. */
export function toast(message: string, undo?: { label?: string; run: () => void }) {
  const actions = undo ? [{ label: undo.label ?? "Undo", run: undo.run }] : [];
  sonner.custom((id) => <ToastCard id={id} message={message} actions={actions} />);
}

/** Says what failed and what to do, for whatever was thrown. */
export function toastError(thrown: unknown, before = "") {
  const message = thrown instanceof Error ? thrown.message : "Something failed. Try again.";
  sonner.custom((id) => (
    <ToastCard
      id={id}
      icon={<CircleX className="size-4 text-bad" strokeWidth={1.75} aria-hidden />}
      message={[before, message].filter(Boolean).join(" ")}
    />
  ));
}
