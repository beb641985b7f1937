"use client";
import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Opener } from "./opener";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverAnchor = Primitive.Anchor;

export function PopoverContent({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={4}
        collisionPadding={8}
        className={classNames(
          "z-50 animate-appear rounded-panel bg-raised p-3 shadow-pop",
          className,
        )}
        {...props}
      >
        <Opener />
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
