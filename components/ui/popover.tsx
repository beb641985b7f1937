"use client";
import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Opener, useOpener } from "./opener";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverAnchor = Primitive.Anchor;

export function PopoverContent({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  const { remember, onCloseAutoFocus } = useOpener();
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={4}
        collisionPadding={8}
        className={classNames(
          "z-50 animate-appear rounded-panel bg-raised p-3 shadow-pop",
          className,
        )}
        onCloseAutoFocus={onCloseAutoFocus}
        {...props}
      >
        <Opener onAppear={remember} />
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
