import { CircleCheck, CircleX } from "lucide-react";
import type { Verdict } from "@/lib/domain/simulation/assertion";

/** What was expected, and where it did not hold what was seen instead. */
export function VerdictList({ verdicts }: { verdicts: readonly Verdict[] }) {
  return (
    <ul aria-label="Assertions" className="flex flex-col gap-0.5">
      {verdicts.map(({ assertion, held, expected, seen }) => (
        <li key={assertion.id} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-1.5 text-12">
          {held ? (
            <CircleCheck
              aria-label="Held"
              strokeWidth={1.75}
              className="mt-px size-3.5 text-good"
            />
          ) : (
            <CircleX aria-label="Failed" strokeWidth={1.75} className="mt-px size-3.5 text-bad" />
          )}
          <span className="min-w-0 break-words">
            {expected}
            {!held && <span className="block text-bad">Seen: {seen}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
