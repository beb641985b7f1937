"use client";
import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/input";
import type { RowChange, VariableRow } from "./variable-rows";

/** One variable: its name, its value, and what serves where that is another. */
export function VariableRowFields({
  row,
  blank,
  readOnly,
  problem,
  served,
  onChange,
  onPaste,
  onRemove,
}: {
  row: VariableRow;
  /** the row to go on with */
  blank: boolean;
  readOnly: boolean;
  problem: string | undefined;
  /** what callers get now; the value is undefined where this variable does not serve */
  served: { version: number; value: string | undefined } | undefined;
  onChange: (change: RowChange) => void;
  /** true when the pasted text was taken as variables */
  onPaste: (text: string) => boolean;
  onRemove: () => void;
}) {
  const { key, name, value } = row;
  const ids = { problem: `variable-${key}-problem`, served: `variable-${key}-served` };
  const called = name || "the new variable";
  const differs =
    served && !readOnly && !blank && name !== "" && !problem && served.value !== value;
  return (
    // Narrow: the value below its name.
    <tr className="border-t border-line align-top max-sm:grid max-sm:grid-cols-[1fr_52px] max-sm:px-1.5 [&>td]:px-2 [&>td]:py-1.5">
      <td className="sm:pl-3.5!">
        <Input
          aria-label={blank ? "Name of a new variable" : `Name of ${called}`}
          value={name}
          readOnly={readOnly}
          onChange={(change) => onChange({ name: change.target.value })}
          onPaste={(paste) => {
            if (onPaste(paste.clipboardData.getData("text/plain"))) paste.preventDefault();
          }}
          placeholder={blank ? "NAME" : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? ids.problem : undefined}
          autoComplete="off"
          spellCheck={false}
          className="font-mono text-12 read-only:border-transparent read-only:bg-transparent read-only:px-0"
        />
        {problem && (
          <p id={ids.problem} className="mt-0.5 text-12 text-bad">
            {problem}
          </p>
        )}
      </td>
      <td className="max-sm:col-span-2 max-sm:row-start-2 max-sm:pt-0!">
        {readOnly ? (
          // What is read without the right to change it comes without values.
          <p className="py-[5px] text-12 text-ink-3">Hidden</p>
        ) : (
          <Textarea
            aria-label={blank ? "Value of a new variable" : `Value of ${called}`}
            rows={1}
            value={value}
            onChange={(change) => onChange({ value: change.target.value })}
            aria-describedby={differs ? ids.served : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={blank ? "value" : undefined}
            className="block max-h-40 min-h-[30px]! resize-none py-[5px]! font-mono text-12 [field-sizing:content] max-sm:min-h-9! max-sm:py-2!"
          />
        )}
        {differs && (
          <p id={ids.served} className="mt-0.5 truncate text-12 text-ink-3">
            {served.value === undefined ? (
              `Not in v${served.version}`
            ) : (
              <>
                v{served.version} serves with{" "}
                {served.value === "" ? (
                  "no value"
                ) : (
                  <code className="code-word">{served.value}</code>
                )}
              </>
            )}
          </p>
        )}
      </td>
      {!readOnly && (
        <td>
          {!blank && (
            <Button tone="ghost" size="icon" aria-label={`Remove ${called}`} onClick={onRemove}>
              <X className="size-3.5" aria-hidden />
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
