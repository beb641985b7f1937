"use client";
import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Not modal: a modal one hides the page from screen readers while focus can still reach into it. */
export function Menu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />;
}
export const MenuTrigger = Primitive.Trigger;

export function MenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className={classNames(
          "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 animate-appear overflow-y-auto rounded-panel bg-raised p-1 shadow-pop",
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

const row =
  "flex h-[30px] cursor-default items-center gap-2 rounded-key px-2 text-13 outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-sunken max-sm:h-10 [&_svg]:size-3.5 [&_svg]:shrink-0 [&_svg]:text-ink-3";

export function MenuItem({
  className,
  danger,
  ...props
}: ComponentProps<typeof Primitive.Item> & { danger?: boolean }) {
  return (
    <Primitive.Item
      className={classNames(row, danger && "text-bad [&_svg]:text-bad", className)}
      {...props}
    />
  );
}

export function MenuRadioGroup(props: ComponentProps<typeof Primitive.RadioGroup>) {
  return <Primitive.RadioGroup {...props} />;
}

export function MenuRadioItem({ className, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem
      className={classNames(row, "data-[state=checked]:font-medium", className)}
      {...props}
    />
  );
}

/** A setting in a menu; the menu stays open, so that one sees it change. */
export function MenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem
      onSelect={(event) => event.preventDefault()}
      className={classNames(row, className)}
      {...props}
    >
      <span className="grid size-3.5 shrink-0 place-items-center rounded-[3px] border border-line-2">
        <Primitive.ItemIndicator>
          <Check className="size-3! text-ink!" aria-hidden />
        </Primitive.ItemIndicator>
      </span>
      {children}
    </Primitive.CheckboxItem>
  );
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return (
    <Primitive.Label
      className={classNames("px-2 pt-1.5 pb-1 text-11 font-medium text-ink-3", className)}
      {...props}
    />
  );
}

export function MenuSeparator() {
  return <Primitive.Separator className="mx-2 my-1 border-t border-line" />;
}
