import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const look = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap transition-colors select-none disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        plain: "border-line-2 bg-raised hover:bg-sunken",
        /** the one ink button of a screen */
        ink: "border-ink bg-ink text-on-ink hover:opacity-90",
        accent: "border-accent bg-surface text-accent hover:bg-accent-weak",
        ghost: "border-transparent text-ink-2 hover:bg-sunken hover:text-ink",
        danger: "border-bad bg-surface text-bad hover:bg-bad-weak",
      },
      size: {
        normal: "h-[30px] px-2.5 text-13 max-sm:h-9",
        small: "h-[26px] px-2 text-12 max-sm:h-9",
        icon: "size-[30px] p-0 max-sm:size-9",
        "icon-small": "size-[26px] p-0 max-sm:size-9",
      },
    },
    defaultVariants: { tone: "plain", size: "normal" },
  },
);

type Props = ComponentProps<"button"> & VariantProps<typeof look> & { asChild?: boolean };

export function Button({ className, tone, size, asChild, type = "button", ...props }: Props) {
  const Component = asChild ? Slot.Root : "button";
  return (
    <Component
      {...(asChild ? {} : { type })}
      className={classNames(look({ tone, size }), className)}
      {...props}
    />
  );
}
