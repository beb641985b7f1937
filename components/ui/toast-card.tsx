"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { sonner } from "./toast";

interface ToastAction {
  label: string;
  run: () => void;
  /** the toast stays, because the action goes on in it */
  stays?: boolean;
}

/** A toast with more than one way to go on. Reached by Alt+T; waits while it has the focus or the pointer. */
export function ToastCard({
  id,
  icon,
  message,
  actions,
  children,
}: {
  id: string | number;
  icon?: ReactNode;
  message: ReactNode;
  actions: ToastAction[];
  children?: ReactNode;
}) {
  return (
    <div className="w-(--width) rounded-panel bg-raised p-3 text-13 text-ink shadow-dialog">
      <div className="flex items-start gap-2">
        {icon && <span className="mt-px">{icon}</span>}
        <div className="min-w-0 flex-1 py-px wrap-anywhere">{message}</div>
        <Button
          tone="ghost"
          size="icon-small"
          aria-label="Close this notice"
          className="-mt-1 -mr-1"
          onClick={() => sonner.dismiss(id)}
        >
          <X className="size-3.5" />
        </Button>
      </div>
      {actions.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-1.5">
          {actions.map(({ label, run, stays }) => (
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
          ))}
        </div>
      )}
      {children}
    </div>
  );
}
