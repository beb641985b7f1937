import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

/** The browser's own choice of one, in our clothes. */
export function Select({
  className,
  small,
  onChange,
  ...props
}: Omit<ComponentProps<"select">, "onChange"> & {
  small?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <span className={classNames("relative inline-flex min-w-0", className)}>
      <select
        onChange={(change) => onChange(change.target.value)}
        className={classNames(
          "w-full min-w-0 appearance-none truncate rounded-control border border-line-2 bg-surface pr-6 pl-2 disabled:opacity-60 max-sm:h-9",
          small ? "h-[26px] text-12" : "h-[30px]",
        )}
        {...props}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-1.5 size-3 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
