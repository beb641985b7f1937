"use client";
import Link from "next/link";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { ScreenSearch } from "@/components/ui/screen-search";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import { BulkPanel } from "./bulk-panel";
import { ScenarioTable } from "./scenario-table";
import { useBulkReplay } from "./use-bulk-replay";
import { isShipped, useScenarios } from "./use-scenarios";

/** Everything that was recorded and named, and the scenarios that come with the product. */
export function ScenariosScreen({
  account,
  initial,
}: {
  account: string;
  initial: SimulationSummary[];
}) {
  const { scenarios, reload } = useScenarios(account, initial);
  const { lambdas = [] } = useLambdas(account);
  const { bulk, start, stop } = useBulkReplay(account);
  const [query, setQuery] = useState("");
  const tests = useRights().can("functions.test");
  const asked = query.trim().toLowerCase();
  const shown = scenarios.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(asked),
  );
  const own = shown.filter((each) => !isShipped(each));
  const shipped = shown.filter(isShipped);
  const table = { account, lambdas, results: bulk.results, onChanged: () => void reload() };
  return (
    <main className="min-h-0 flex-1 overflow-y-auto pb-8">
      <PageHead title="Scenarios" sub={`${scenarios.length} recorded conversations to replay`}>
        <ScreenSearch
          label="Filter scenarios"
          placeholder="Filter scenarios"
          value={query}
          onChange={setQuery}
          className="w-56 max-sm:w-32"
        />
        <Button asChild tone="ink">
          <Link href={`/${account}/simulator`}>Simulator</Link>
        </Button>
      </PageHead>
      {tests && (
        <BulkPanel
          lambdas={lambdas}
          count={shown.length}
          bulk={bulk}
          start={(versions) =>
            void start(
              shown.map(({ id }) => id),
              versions,
            )
          }
          stop={stop}
        />
      )}
      {own.length > 0 ? (
        <ScenarioTable title="Saved here" scenarios={own} {...table} />
      ) : (
        asked === "" && (
          <p className="mx-6 mb-6 text-ink-2 max-sm:mx-4">
            Nothing saved yet. What you do in the simulator is recorded; save it there.
          </p>
        )
      )}
      {shipped.length > 0 && (
        <ScenarioTable title="Shipped with Parley" scenarios={shipped} {...table} />
      )}
      {shown.length === 0 && asked !== "" && (
        <p className="px-6 py-6 text-center text-ink-2">
          No scenario matches “{query}”.{" "}
          <button type="button" className="text-accent" onClick={() => setQuery("")}>
            Clear filter
          </button>
        </p>
      )}
    </main>
  );
}
