"use client";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useRef } from "react";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { useKeys } from "@/components/ui/use-keys";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { RunTable } from "./run-table";
import { RunsLoading } from "./runs-loading";
import { type KindFilter, useRuns } from "./use-runs";

const filters = [
  { value: "all", label: "All" },
  { value: "test", label: "Test" },
  { value: "live", label: "Live" },
] as const;

const none: Record<KindFilter, { words: string; way?: string }> = {
  all: { words: "Never run.", way: "Test it, or deploy it and send it an event." },
  test: { words: "Never tested.", way: "Run it on the Code tab." },
  live: { words: "No live run yet. Deployed functions run when their event is sent." },
};

/** The Runs tab: what this function was asked lately, by tests and by live events. */
export function RunsScreen() {
  const { account, lambda } = useWorkspace();
  const pathname = usePathname();
  const asked = useSearchParams().get("kind");
  const kind = filters.find((filter) => filter.value === asked)?.value ?? "all";
  const { runs, error, reload } = useRuns(account, lambda.id, kind);
  const tests = useRights().can("functions.test");
  const list = useRef<HTMLDivElement>(null);
  useKeys({ j: () => step(list.current, 1), k: () => step(list.current, -1) });

  return (
    <div className="flex min-h-full flex-col bg-surface">
      <div className="flex h-11 shrink-0 items-center gap-3 border-b border-line px-3.5">
        <h2 className="text-14">Recent runs</h2>
        <span className="text-12 text-ink-3 max-sm:hidden">the last hundred, newest first</span>
        <Segmented
          label="Which runs"
          className="ml-auto"
          value={kind}
          options={filters}
          onChange={(next) =>
            window.history.replaceState(
              null,
              "",
              next === "all" ? pathname : `${pathname}?kind=${next}`,
            )
          }
        />
      </div>
      {error != null && (
        <p
          role="alert"
          className="flex items-center gap-3 border-b border-line px-3.5 py-2 text-12 text-bad"
        >
          Runs could not be loaded. {error instanceof Error ? error.message : ""}
          <Button size="small" onClick={reload}>
            Try again
          </Button>
        </p>
      )}
      {!runs && error == null && <RunsLoading />}
      {runs && runs.length > 0 && (
        <div ref={list}>
          <RunTable runs={runs} hrefOf={(run) => `${pathname}/${run.id}`} />
        </div>
      )}
      {runs?.length === 0 && (
        <div className="px-4 py-10 text-center text-ink-2">
          <p>
            {none[kind].words} {tests && none[kind].way}
          </p>
          {tests && (
            <Button asChild className="mt-3">
              <Link href={`/${account}/functions/${lambda.id}`}>Open the test panel</Link>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Moves the focus to the next or previous row; from nowhere to the first. */
function step(list: HTMLElement | null, by: 1 | -1) {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = here < 0 ? rows[0] : rows[here + by];
  next?.focus();
}
