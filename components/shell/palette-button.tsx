"use client";
import { Search } from "lucide-react";
import { Kbd } from "@/components/ui/kbd";
import { openPaletteEvent } from "./command-palette";

/** Looks like a search field, opens the palette: for people who do not know the key yet. */
export function PaletteButton() {
  return (
    <button
      type="button"
      onClick={() => window.dispatchEvent(new Event(openPaletteEvent))}
      aria-haspopup="dialog"
      className="flex h-[30px] w-[240px] items-center gap-1.5 rounded-control border border-line-2 bg-surface px-2 text-ink-3 hover:bg-sunken max-md:w-[180px] max-sm:hidden"
    >
      <Search className="size-3.5" aria-hidden />
      Search everything
      <Kbd keys="mod+k" className="ml-auto" />
    </button>
  );
}
