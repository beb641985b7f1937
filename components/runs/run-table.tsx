import { Table } from "@/components/ui/table";
import type { InvocationSummary } from "@/lib/domain/invocations/run";
import { RunRow } from "./run-row";

const columns = [
  { head: "Outcome", className: "w-[152px] max-sm:w-[136px]" },
  { head: "Ran", className: "w-[104px] max-sm:hidden" },
  { head: "Effects" },
  { head: "Logs", className: "w-[68px] max-md:hidden" },
  { head: "Time", className: "w-[150px] max-sm:hidden" },
  { head: "When", className: "w-[104px] pr-3.5! text-right max-sm:w-[92px]" },
];

/** Runs, newest first. */
export function RunTable({
  runs,
  hrefOf,
}: {
  runs: readonly InvocationSummary[];
  hrefOf: (run: InvocationSummary) => string;
}) {
  return (
    <Table label="Runs" columns={columns}>
      {runs.map((run) => (
        <RunRow key={run.id} run={run} href={hrefOf(run)} />
      ))}
    </Table>
  );
}
