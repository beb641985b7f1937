"use client";
import { ChevronsUpDown } from "lucide-react";
import { type ReactNode, useState } from "react";

/** A run of unchanged lines, left out until somebody asks for them. */
export function FoldedRows({ count, children }: { count: number; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open) return children();
  return (
    <button
      type="button"
      onClick={() => setOpen(true)}
      className="my-1 flex h-[26px] w-full items-center bg-sunken text-left font-sans text-12 text-ink-3 -outline-offset-2 hover:text-ink max-sm:h-9"
    >
      <span className="sticky left-0 flex items-center gap-2 pl-[26px]">
        <ChevronsUpDown className="size-3.5" aria-hidden />
        {count} unchanged lines
      </span>
    </button>
  );
}
