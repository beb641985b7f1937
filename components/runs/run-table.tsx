import type { InvocationSummary } from "@/lib/domain/invocations/run";
import { RunRow } from "./run-row";

/** Runs, newest first. */
export function RunTable({
  runs,
  hrefOf,
}: {
  runs: readonly InvocationSummary[];
  hrefOf: (run: InvocationSummary) => string;
}) {
  return (
    <table aria-label="Runs" className="w-full table-fixed border-collapse">
      <thead className="max-sm:sr-only">
        <tr className="h-8 text-left text-11 text-ink-3 [&>th]:px-2 [&>th]:font-medium">
          <th scope="col" className="w-[152px] pl-3.5! max-sm:w-[136px]">
            Outcome
          </th>
          <th scope="col" className="w-[104px] max-sm:hidden">
            Ran
          </th>
          <th scope="col">Effects</th>
          <th scope="col" className="w-[68px] max-md:hidden">
            Logs
          </th>
          <th scope="col" className="w-[150px] max-sm:hidden">
            Time
          </th>
          <th scope="col" className="w-[104px] pr-3.5! text-right max-sm:w-[92px]">
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} href={hrefOf(run)} />
        ))}
      </tbody>
    </table>
  );
}
