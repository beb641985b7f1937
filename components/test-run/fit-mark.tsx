"use client";
import { Check, CircleX, TriangleAlert } from "lucide-react";
import { MisfitList, misfitWords } from "@/components/effects/misfits";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Warning } from "@/lib/domain/invocations/run";
import type { Parsed } from "./parse-json";

/** Whether the payload parses and fits, with what is wrong behind a click. */
export function FitMark({ parsed, misfits }: { parsed: Parsed; misfits: readonly Warning[] }) {
  const look =
    "ml-auto flex h-full min-w-0 items-center gap-1 rounded-key px-1 text-12 -outline-offset-2";
  if (parsed.ok && misfits.length === 0) {
    return (
      <span className={`${look} text-ink-3`}>
        <Check aria-hidden className="size-3" />
        fits the schema
      </span>
    );
  }
  const Icon = parsed.ok ? TriangleAlert : CircleX;
  return (
    <Popover>
      <PopoverTrigger className={`${look} ${parsed.ok ? "text-warn" : "text-bad"} hover:underline`}>
        <Icon aria-hidden className="size-3 shrink-0" />
        <span className="truncate">
          {parsed.ok ? misfitWords(misfits.length) : unparsedWords(parsed)}
        </span>
      </PopoverTrigger>
      <PopoverContent align="end" className="max-h-80 w-80 overflow-auto text-12">
        {parsed.ok ? (
          <>
            <p className="font-medium">{misfitWords(misfits.length)}. You can run it anyway.</p>
            <MisfitList warnings={misfits} />
          </>
        ) : (
          <p>{unparsedWords(parsed)} Mend it to run.</p>
        )}
      </PopoverContent>
    </Popover>
  );
}

/** "Line 4: expected ',' or '}'." */
export function unparsedWords(parsed: Extract<Parsed, { ok: false }>): string {
  const where = parsed.line === undefined ? "This is not JSON" : `Line ${parsed.line}`;
  return `${where}: ${parsed.reason}.`;
}
