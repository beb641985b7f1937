import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

interface Column {
  head: string;
  /** the column's width, and where it is not shown at all */
  className?: string;
  /** said to screen readers only */
  silent?: boolean;
}

/**
 * A table whose columns have the widths of their heads. Where the screen is narrow the heads are for
 * screen readers only, and the widths stay.
 */
export function Table({
  label,
  columns,
  className,
  children,
}: {
  label?: string;
  columns: Column[];
  className?: string;
  /** the rows */
  children: ReactNode;
}) {
  return (
    <table
      aria-label={label}
      className={classNames("w-full table-fixed border-collapse", className)}
    >
      <thead>
        <tr className="h-8 text-left text-11 text-ink-3 max-sm:h-0 [&>th]:px-2 [&>th]:font-medium max-sm:[&>th]:py-0 [&>th:first-child]:pl-3.5 max-sm:[&>th:first-child]:pl-3">
          {columns.map((column) => (
            <th key={column.head} scope="col" className={column.className}>
              <span className={column.silent ? "sr-only" : "max-sm:sr-only"}>{column.head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A row that one link covers. */
export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      className={classNames(
        "relative h-[42px] border-t border-line focus-within:bg-bg hover:bg-bg max-sm:h-[52px] max-sm:first:border-t-0 [&>td]:truncate [&>td]:px-2 [&>td:first-child]:pl-3.5 max-sm:[&>td:first-child]:pl-3",
        className,
      )}
      {...props}
    />
  );
}

/** The link of a row: a click anywhere on the row follows it. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      data-row
      className={classNames(
        "after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent",
        className,
      )}
      {...props}
    />
  );
}
