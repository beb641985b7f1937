"use client";
import { Check, ChevronRight, CircleDashed, Ellipsis, LoaderCircle, X } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { Assertion } from "@/lib/domain/simulation/assertion";
import type { TestResult } from "@/lib/domain/simulation/compared";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import { AssertionList } from "./assertion-list";
import { RenameTestDialog } from "./rename-test-dialog";

export interface TestChange {
  name?: string;
  assertions?: Assertion[];
}

/** One test: whether it holds, what it expects, and the way to its conversation. */
export function TestItem({
  account,
  test,
  result,
  running,
  change,
  remove,
}: {
  account: string;
  test: SimulationSummary;
  /** of its last run */
  result: TestResult | undefined;
  running: boolean;
  /** absent for those who may only look */
  change?: (change: TestChange) => Promise<void>;
  remove?: () => Promise<void>;
}) {
  // Until somebody opens or closes it, it is open where there is something to see.
  const [chosen, setOpen] = useState<boolean>();
  const [asking, setAsking] = useState<"rename" | "delete">();
  const id = useId();
  const open = chosen ?? result?.held === false;
  const name = test.name ?? "";
  const href = `/${account}/simulator/${test.id}`;
  const count = test.assertions.length;
  return (
    <li className="border-b border-line">
      <div className="flex items-center gap-2 pr-2 hover:bg-bg">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex min-h-[42px] min-w-0 flex-1 items-center gap-2.5 pl-3.5 text-left -outline-offset-2 max-sm:min-h-[52px]"
        >
          <ChevronRight
            aria-hidden
            className={classNames("size-3.5 shrink-0 text-ink-3", open && "rotate-90")}
          />
          <Mark result={result} running={running} />
          <span className="min-w-0 truncate font-medium">{name}</span>
          <span className="shrink-0 text-12 text-ink-3 max-sm:hidden">
            {count === 1 ? "1 expectation" : `${count} expectations`}
          </span>
        </button>
        <Button asChild tone="ghost" size="small" className="max-sm:hidden">
          <Link href={href}>Open in simulator</Link>
        </Button>
        <Menu>
          <MenuTrigger asChild>
            <Button tone="ghost" size="icon-small" aria-label={`More about ${name}`}>
              <Ellipsis className="size-4" aria-hidden />
            </Button>
          </MenuTrigger>
          <MenuContent>
            <MenuItem asChild>
              <Link href={href}>Open in simulator</Link>
            </MenuItem>
            {change && <MenuItem onSelect={() => setAsking("rename")}>Rename…</MenuItem>}
            {remove && (
              <MenuItem danger onSelect={() => setAsking("delete")}>
                Delete…
              </MenuItem>
            )}
          </MenuContent>
        </Menu>
      </div>
      {open && (
        <div id={id} className="px-3.5 pb-3 sm:pl-[38px]">
          {result?.error && (
            <p role="alert" className="pb-2 text-bad">
              It could not be run. {result.error}
            </p>
          )}
          {result && result.refused > 0 && (
            <p className="pb-2 text-12 text-warn">
              {result.refused === 1 ? "One step of it" : `${result.refused} steps of it`} had become
              impossible and {result.refused === 1 ? "was" : "were"} left out.
            </p>
          )}
          <AssertionList
            test={test}
            verdicts={result?.verdicts ?? []}
            {...(change && { save: (assertions: Assertion[]) => change({ assertions }) })}
          />
        </div>
      )}
      {asking === "rename" && change && (
        <RenameTestDialog
          name={name}
          rename={(next) => change({ name: next })}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === "delete" && remove && (
        <ConfirmDialog
          title={`Delete ${name}`}
          action="Delete"
          danger
          run={async () => {
            await remove();
            toast(`${name} deleted.`);
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>Its conversation and what it expects are gone. This cannot be taken back.</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

function Mark({ result, running }: { result: TestResult | undefined; running: boolean }) {
  if (running) {
    return (
      <LoaderCircle
        role="img"
        aria-label="Running"
        className="size-4 shrink-0 animate-turn text-ink-3"
      />
    );
  }
  if (!result) {
    return <CircleDashed role="img" aria-label="Not run" className="size-4 shrink-0 text-ink-3" />;
  }
  return result.held ? (
    <Check role="img" aria-label="Holds" className="size-4 shrink-0 text-good" />
  ) : (
    <X role="img" aria-label="Fails" className="size-4 shrink-0 text-bad" />
  );
}
