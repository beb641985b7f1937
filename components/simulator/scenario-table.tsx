"use client";
import { CircleCheck, CircleX } from "lucide-react";
import { RelativeTime } from "@/components/ui/relative-time";
import { RowLink, Table, TableRow } from "@/components/ui/table";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import type { Compared } from "@/lib/domain/simulation/compared";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import { bulkWords } from "./bulk-words";
import { addressOfSimulation } from "./scenario-calls";
import { ScenarioMenu } from "./scenario-menu";

const columns = [
  { head: "Scenario" },
  { head: "Test of", className: "w-44 max-lg:hidden" },
  { head: "Steps", className: "w-16 max-sm:hidden" },
  { head: "Changed", className: "w-28 max-md:hidden" },
  { head: "Replayed", className: "w-56 max-sm:w-28" },
  { head: "More", className: "w-11", silent: true },
];

/** Scenarios in rows; after a replay of all, what came of each. */
export function ScenarioTable({
  title,
  account,
  scenarios,
  lambdas,
  results,
  onChanged,
}: {
  title: string;
  account: string;
  scenarios: readonly SimulationSummary[];
  lambdas: readonly Lambda[];
  results: ReadonlyMap<string, Compared>;
  onChanged: () => void;
}) {
  return (
    <section aria-label={title} className="mx-6 mb-6 max-sm:mx-0">
      <h2 className="mb-2 flex items-baseline gap-2 text-14 max-sm:px-4">
        {title} <span className="text-12 font-normal text-ink-3">{scenarios.length}</span>
      </h2>
      <div className="overflow-hidden rounded-panel border border-line bg-surface max-sm:rounded-none max-sm:border-x-0">
        <Table label={title} columns={columns}>
          {scenarios.map((scenario) => (
            <TableRow key={scenario.id}>
              <td>
                <RowLink
                  href={addressOfSimulation(account, scenario.id)}
                  className="leading-[17px] font-medium"
                >
                  {scenario.name}
                </RowLink>
                <span className="block truncate text-12 leading-4 text-ink-3">
                  {scenario.description}
                </span>
              </td>
              <td className="code-word text-ink-2 max-lg:hidden">
                {lambdas.find(({ id }) => id === scenario.lambdaId)?.name ?? ""}
              </td>
              <td className="text-ink-2 tabular-nums max-sm:hidden">{scenario.stepCount}</td>
              <td className="text-ink-2 max-md:hidden">
                {scenario.changedAt && <RelativeTime at={scenario.changedAt} />}
              </td>
              <td>
                <Result result={results.get(scenario.id)} />
              </td>
              <td className="pr-2! text-right text-clip">
                <ScenarioMenu account={account} scenario={scenario} onChanged={onChanged} />
              </td>
            </TableRow>
          ))}
        </Table>
      </div>
    </section>
  );
}

function Result({ result }: { result: Compared | undefined }) {
  if (!result) return null;
  const { good, words } = bulkWords(result);
  const Icon = good ? CircleCheck : CircleX;
  return (
    <span
      className={`flex items-center gap-1.5 text-12 ${good ? "text-ink-2" : "text-bad"}`}
      title={words}
    >
      <Icon
        aria-label={good ? "Good" : "Not the same or not held"}
        strokeWidth={1.75}
        className={`size-3.5 shrink-0 ${good ? "text-good" : "text-bad"}`}
      />
      <span className="truncate">{words}</span>
    </span>
  );
}
