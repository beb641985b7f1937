"use client";
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Opener } from "./opener";

export const Dialog = Primitive.Root;
export const DialogClose = Primitive.Close;
export const DialogTitle = Primitive.Title;
export const DialogDescription = Primitive.Description;

/** The panel of a dialog. Full screen where the screen is narrow. Give it a DialogHead. */
export function DialogContent({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
      <Primitive.Content
        className={classNames(
          "fixed top-1/2 left-1/2 z-50 flex max-h-[85dvh] w-[min(480px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 animate-appear flex-col overflow-hidden rounded-dialog bg-raised shadow-dialog max-sm:inset-0 max-sm:h-dvh max-sm:max-h-none max-sm:w-full max-sm:translate-0 max-sm:rounded-none",
          className,
        )}
        onOpenAutoFocus={toFirstField}
        {...props}
      >
        <Opener />
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

/** A dialog that asks something is answered at once; without a field the focus goes to Close. */
function toFirstField(event: Event) {
  // On a touch screen the keyboard would cover what is asked.
  if (matchMedia("(pointer: coarse)").matches) return;
  const field =
    event.target instanceof Element &&
    event.target.querySelector<HTMLElement>("input:not([type=checkbox]), textarea");
  if (!field) return;
  event.preventDefault();
  field.focus();
}

export function DialogHead({
  title,
  children,
  icon,
  busy,
}: {
  title: ReactNode;
  children?: ReactNode;
  icon?: ReactNode;
  /** what is under way cannot be closed */
  busy?: boolean;
}) {
  return (
    <div className="flex items-start gap-3 border-b border-line px-5 py-4">
      {icon}
      <div className="min-w-0 flex-1">
        <DialogTitle className="text-16">{title}</DialogTitle>
        {children && (
          <DialogDescription className="mt-0.5 text-ink-2">{children}</DialogDescription>
        )}
      </div>
      {!busy && (
        <DialogClose asChild>
          <Button tone="ghost" size="icon" aria-label="Close">
            <X className="size-4" />
          </Button>
        </DialogClose>
      )}
    </div>
  );
}

export function DialogFoot({ children }: { children: ReactNode }) {
  return (
    <div className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">
      {children}
    </div>
  );
}
