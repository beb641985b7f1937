"use client";
import { Plus } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { useRights } from "@/components/access/rights";
import { PageHead } from "@/components/shell/page-head";
import { PaletteButton } from "@/components/shell/palette-button";
import { Button } from "@/components/ui/button";
import { ScreenSearch } from "@/components/ui/screen-search";
import { useKeys } from "@/components/ui/use-keys";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { EditLambdaDialog } from "./edit-lambda-dialog";
import { countByFilter, filterLambdas } from "./lambda-filter";
import { LambdaMenu, lambdaMenuRights } from "./lambda-menu";
import { LambdaTable } from "./lambda-table";
import { NothingListed } from "./nothing-listed";
import { RefusalDialog } from "./refusal-dialog";
import { SlotPanel } from "./slot-panel";
import { slotsOf } from "./slots";
import { StateFilter } from "./state-filter";
import { type Refusal, useLambdaActions } from "./use-lambda-actions";
import { useLambdaFilter } from "./use-lambda-filter";
import { useLambdas } from "./use-lambdas";
import { useRowFocus } from "./use-row-focus";
import { useSettings } from "./use-settings";

/** The seven events and what answers them, and every function of the account below. */
export function FunctionsScreen({
  account,
  initialLambdas,
  initialSettings,
}: {
  account: string;
  initialLambdas: Lambda[];
  initialSettings: AccountSettings;
}) {
  const { lambdas = initialLambdas } = useLambdas(account, initialLambdas);
  const settings = useSettings(account, initialSettings);
  const { can } = useRights();
  const acts = lambdaMenuRights.some(can);
  const [filter, setFilter] = useLambdaFilter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [editing, setEditing] = useState<Lambda | null>(null);
  const actions = useLambdaActions(account, setRefusal);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useKeys({
    j: () => focusRow(list.current, 1),
    k: () => focusRow(list.current, -1),
  });
  const answered = slotsOf(lambdas).filter((slot) => slot.main).length;
  const shown = filterLambdas(lambdas, filter);
  const ids = shown.map(({ id }) => id);
  const onRowFocus = useRowFocus(list, ids, () => search.current?.focus());
  return (
    <main className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <PageHead title="Functions" sub={`${answered} of 7 events are answered`}>
        <PaletteButton />
        {can("functions.write") && (
          <Button asChild tone="ink" className="max-sm:w-9 max-sm:p-0">
            <Link href={`/${account}/templates`} aria-label="New function">
              <Plus className="size-3.5" aria-hidden />
              <span className="max-sm:hidden">New function</span>
            </Link>
          </Button>
        )}
      </PageHead>
      <SlotPanel account={account} lambdas={lambdas} settings={settings} />
      <div className="flex shrink-0 items-center gap-2 px-6 pt-5 pb-2 max-sm:px-4">
        <h2 className="mr-1 text-14 whitespace-nowrap">All functions</h2>
        <StateFilter
          value={filter.state}
          counts={countByFilter(lambdas)}
          onChange={(state) => setFilter({ ...filter, state })}
        />
        <ScreenSearch
          ref={search}
          label="Filter by name or description"
          placeholder="Name or description"
          value={filter.query}
          onChange={(query) => setFilter({ ...filter, query })}
          className="ml-auto w-[200px] min-w-0"
        />
      </div>
      <div ref={list} onFocus={onRowFocus} className="contents">
        <LambdaTable
          account={account}
          lambdas={shown}
          skills={settings.skills}
          none={
            <NothingListed
              filter={filter}
              any={lambdas.length > 0}
              onClear={() => setFilter({ state: "all", query: "" })}
            />
          }
          menuOf={
            acts
              ? (lambda) => (
                  <LambdaMenu
                    account={account}
                    lambda={lambda}
                    all={lambdas}
                    actions={actions}
                    reviewFirst={settings.reviewBeforeDeploy}
                    onEdit={() => setEditing(lambda)}
                  />
                )
              : undefined
          }
        />
      </div>
      <RefusalDialog account={account} refusal={refusal} onClose={() => setRefusal(null)} />
      {editing && (
        <EditLambdaDialog
          key={editing.id}
          account={account}
          lambda={editing}
          others={lambdas.filter(({ id }) => id !== editing.id).map(({ name }) => name)}
          skills={settings.skills}
          onClose={() => setEditing(null)}
        />
      )}
    </main>
  );
}

/** Moves from row to row; the first key lands on the first row. */
function focusRow(list: HTMLElement | null, by: 1 | -1) {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const here = rows.findIndex((row) => row.closest("tr")?.contains(document.activeElement));
  const next = here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + by));
  rows[next]?.focus();
}
