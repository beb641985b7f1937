import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** One of the three steps: an icon on the line of time, a verb, how, and where the source says so. */
export function Step({
  icon: Icon,
  verb,
  how,
  source,
  off,
  last,
  children,
}: {
  icon: LucideIcon;
  verb: string;
  how?: string;
  source?: ReactNode;
  /** it does not happen: still shown, but quiet */
  off?: boolean;
  last?: boolean;
  children?: ReactNode;
}) {
  return (
    <li
      className={classNames(
        "relative grid grid-cols-[20px_minmax(0,1fr)] gap-x-2.5",
        last
          ? "pb-0"
          : "pb-3.5 before:absolute before:top-5 before:bottom-0 before:left-[9.5px] before:border-l before:border-line-2",
        off && "text-ink-3",
      )}
    >
      <span
        aria-hidden
        className={classNames(
          "grid size-5 place-items-center rounded-full border border-line-2 bg-surface",
          off ? "border-dashed text-ink-3" : "text-ink-2",
        )}
      >
        <Icon className="size-3" strokeWidth={1.75} />
      </span>
      <div className="min-w-0">
        <div className="flex min-h-5 items-baseline gap-1.5 leading-5">
          <span className={classNames("whitespace-nowrap", !off && "font-medium")}>{verb}</span>
          {how && <span className="min-w-0 truncate text-12 text-ink-3">{how}</span>}
          {source && <span className="ml-auto pl-2">{source}</span>}
        </div>
        {children && <div className="mt-1 flex flex-col items-start gap-1.5">{children}</div>}
      </div>
    </li>
  );
}

/** A quiet sentence below a step. */
export function Note({ children }: { children: ReactNode }) {
  return <p className="text-12 text-ink-3">{children}</p>;
}
