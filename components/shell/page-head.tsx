import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** The first line of a screen: its title, one quiet sentence, what can be done. */
export function PageHead({
  title,
  sub,
  ruled,
  children,
}: {
  title: string;
  sub?: ReactNode;
  /** a hairline below, where panes begin */
  ruled?: boolean;
  children?: ReactNode;
}) {
  return (
    <header
      className={classNames(
        "flex shrink-0 items-center gap-3 px-6 pt-[18px] pb-3.5 max-sm:px-4 max-sm:pt-3.5 max-sm:pb-3",
        ruled && "border-b border-line",
      )}
    >
      <h1 className="text-20 tracking-[-0.02em] whitespace-nowrap">{title}</h1>
      {sub && <p className="min-w-0 truncate pt-[3px] text-ink-3 max-sm:hidden">{sub}</p>}
      <div className="ml-auto flex shrink-0 items-center gap-3">{children}</div>
    </header>
  );
}
