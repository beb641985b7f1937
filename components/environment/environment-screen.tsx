"use client";
import Link from "next/link";
import { useMemo } from "react";
import { toast } from "@/components/ui/toast";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { useVariables } from "./use-variables";
import { VariableRowFields } from "./variable-row-fields";
import {
  changeRow,
  isBlank,
  pasteInto,
  readPasted,
  removeRow,
  type VariableRow,
} from "./variable-rows";

/** The Environment tab: what this function reads as process.env, part of its draft. */
export function EnvironmentScreen() {
  const { account, draft, served } = useWorkspace();
  const { readOnly } = draft;
  const { rows, read, change, putBack } = useVariables(draft.environment, draft.setEnvironment);
  const before = useMemo(() => new Map(served ? Object.entries(served.environment) : []), [served]);
  const unsaved = read.environment === undefined;
  // The blank row is there to be filled.
  const shown = readOnly ? rows.filter((row) => !isBlank(row)) : rows;

  function remove(row: VariableRow) {
    const at = rows.indexOf(row);
    change(removeRow(rows, row.key));
    if (row.name !== "") toast(`${row.name} removed.`, { run: () => putBack(row, at) });
  }

  return (
    <div className="flex min-h-full flex-col bg-surface">
      <div className="flex min-h-11 shrink-0 items-center gap-3 border-b border-line px-3.5 py-1.5">
        <h2 className="text-14">Environment</h2>
        <p className="min-w-0 text-12 text-ink-3">
          Read as <code className="code-word">process.env.NAME</code>. They serve from the next
          deploy on.
        </p>
      </div>
      {shown.length === 0 && (
        <p className="px-3.5 pt-3 text-ink-2">This function has no variables.</p>
      )}
      <table
        aria-label="Environment variables"
        hidden={shown.length === 0}
        className="w-full max-w-[1100px] table-fixed"
      >
        <thead className="max-sm:sr-only">
          <tr className="h-8 text-left text-11 text-ink-3 [&>th]:px-2 [&>th]:font-medium">
            <th scope="col" className="w-[38%] pl-3.5!">
              Name
            </th>
            <th scope="col">Value</th>
            {!readOnly && (
              <th scope="col" className="w-12">
                <span className="sr-only">Remove</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <VariableRowFields
              key={row.key}
              row={row}
              blank={isBlank(row)}
              readOnly={readOnly}
              problem={read.problems.get(row.key)}
              served={served && { version: served.version, value: before.get(row.name) }}
              onChange={(changed) => change(changeRow(rows, row.key, changed))}
              onPaste={(text) => {
                const pasted = readPasted(text);
                if (pasted) change(pasteInto(rows, row.key, pasted));
                return pasted !== undefined;
              }}
              onRemove={() => remove(row)}
            />
          ))}
        </tbody>
      </table>
      <div className="flex flex-col gap-1 px-3.5 py-3 text-12">
        {unsaved && (
          <p role="status" className="text-warn">
            {read.problem ?? "Not saved until every name is right."}
          </p>
        )}
        <p className="text-ink-3">
          Whoever may change this function sees the values. Passwords and tokens belong into{" "}
          <Link href={`/${account}/settings/secrets`} className="text-accent underline">
            Secrets
          </Link>
          .
        </p>
      </div>
    </div>
  );
}
