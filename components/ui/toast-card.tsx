"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { toast as sonner } from "sonner";
import { Button } from "./button";

interface ToastAction {
  label: string;
  run: () => void;
  /** the toast stays, because the action goes on in it */
  stays?: boolean;
}

/** What a toast looks like. Reached by Alt+T; waits while it has the focus or the pointer. */
export function ToastCard({
  id,
  icon,
  message,
  actions = [],
  children,
}: {
  id: string | number;
  icon?: ReactNode;
  message: ReactNode;
  actions?: ToastAction[];
  children?: ReactNode;
}) {
  const buttons = actions.map(({ label, run, stays }) => (
    <Button
      key={label}
      size="small"
      onClick={() => {
        if (!stays) sonner.dismiss(id);
        run();
      }}
    >
      {label}
    </Button>
  ));
  const beside = buttons.length === 1;
  return (
    <div className="w-(--width) rounded-panel bg-raised p-3 text-13 text-ink shadow-dialog">
      <div className="flex items-start gap-2">
        {icon && <span className="mt-px">{icon}</span>}
        <div className="min-w-0 flex-1 py-px wrap-anywhere">{message}</div>
        {beside && <div className="-my-[3px] flex max-sm:-my-2">{buttons}</div>}
        <Button
          tone="ghost"
          size="icon-small"
          aria-label="Close this notice"
          className="-my-[3px] -mr-1 max-sm:-my-2"
          onClick={() => sonner.dismiss(id)}
        >
          <X className="size-3.5" />
        </Button>
      </div>
      {buttons.length > 1 && <div className="mt-2 flex flex-wrap gap-1.5">{buttons}</div>}
      {children}
    </div>
  );
}
