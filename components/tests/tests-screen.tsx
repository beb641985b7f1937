"use client";
import { FlaskConical } from "lucide-react";
import Link from "next/link";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { redWords } from "@/lib/domain/simulation/red-tests";
import { TestItem } from "./test-item";
import { type TestRuns, useTestRuns } from "./use-test-runs";
import { useTests } from "./use-tests";

/** The Tests tab: what this function is expected to do in conversations that were played before. */
export function TestsScreen() {
  const { account, lambda } = useWorkspace();
  const { tests, error, reload, change, remove } = useTests(account, lambda.id);
  const { runs, current, runAll } = useTestRuns();
  const { can, why } = useRights();
  const mayRun = can("functions.test");
  const mayChange = can("functions.write");
  const running = runs?.is === "running";
  return (
    <section aria-label="Tests" className="flex min-h-full flex-col bg-surface">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3.5 py-1.5">
        <h2 className="text-14">Tests</h2>
        <p role="status" className="min-w-0 text-12 text-ink-2">
          {said(tests?.length ?? 0, runs, current)}
        </p>
        {mayRun && (tests?.length ?? 0) > 0 && (
          <Button
            tone="accent"
            className="ml-auto"
            disabled={running}
            onClick={() => void runAll()}
          >
            {running ? "Running…" : "Run all"}
            {!running && <Kbd keys="mod+shift+enter" className="max-sm:hidden" />}
          </Button>
        )}
      </div>
      {runs?.is === "failed" && (
        <p role="alert" className="border-b border-line px-3.5 py-2 text-bad">
          The tests could not be run. {runs.message}
        </p>
      )}
      {!tests && error === undefined && (
        <p role="status" className="animate-late px-3.5 py-3 text-ink-3">
          Loading the tests…
        </p>
      )}
      {!tests && error !== undefined && (
        <div role="alert" className="px-3.5 py-3">
          <p>The tests could not be loaded. {error instanceof Error ? error.message : ""}</p>
          <Button className="mt-2" onClick={reload}>
            Try again
          </Button>
        </div>
      )}
      {tests?.length === 0 && <NoTests account={account} />}
      {tests && tests.length > 0 && (
        <>
          {!mayChange && <p className="px-3.5 pt-2 text-12 text-ink-2">{why("functions.write")}</p>}
          <ul aria-label="Tests of this function">
            {tests.map((test) => (
              <TestItem
                key={test.id}
                account={account}
                test={test}
                result={
                  runs?.is === "done" ? runs.results.find(({ id }) => id === test.id) : undefined
                }
                running={running}
                {...(mayChange && {
                  change: async (changed) => {
                    await change(test.id, changed);
                    if (changed.assertions && mayRun) void runAll();
                  },
                  remove: () => remove(test.id),
                })}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function said(count: number, runs: TestRuns | undefined, current: boolean): string {
  if (count === 0) return "";
  const all = count === 1 ? "1 test" : `${count} tests`;
  if (runs?.is === "running") return `Running ${all}…`;
  if (runs?.is !== "done") return all;
  const outcome = redWords(runs.results) ?? (count === 1 ? "The test holds." : `All ${all} hold.`);
  const took = runs.tookMs < 1_000 ? `${Math.round(runs.tookMs)} ms` : seconds(runs.tookMs);
  return `${outcome} ${current ? `Ran in ${took}.` : "From an earlier text. Run again."}`;
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;

function NoTests({ account }: { account: string }) {
  return (
    <div className="flex flex-col items-start gap-3 px-3.5 py-5">
      <FlaskConical className="size-5 text-ink-3" strokeWidth={1.75} aria-hidden />
      <p className="max-w-[68ch]">
        No tests yet. Play a conversation in the simulator and choose Save as test: what this
        function did in it is what the test expects from then on.
      </p>
      <Button asChild>
        <Link href={`/${account}/simulator`}>Open the simulator</Link>
      </Button>
    </div>
  );
}
