"use client";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { SearchField } from "@/components/ui/input";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { payloadFields } from "@/lib/domain/events/payload-views";
import { PayloadTreeRow } from "./payload-tree-row";
import { rowAfterKey, treeRows } from "./tree-rows";

/** Every field of an event's payload. A click or Enter inserts its path, where it can; arrows move. */
export function PayloadTree({
  event,
  onInsert,
}: {
  event: EventDefinition;
  onInsert: ((expression: string) => void) | undefined;
}) {
  const fields = useMemo(() => payloadFields(event), [event]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([event.section, "general"]));
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState("");
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(fields, open, query), [fields, open, query]);
  const at = rows.findIndex((row) => row.key === selected);

  const toggle = (key: string, wanted: boolean) =>
    setOpen((was) => {
      const next = new Set(was);
      if (wanted) next.add(key);
      else next.delete(key);
      return next;
    });
  const select = (key: string) => {
    setSelected(key);
    tree.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const onKey = (pressed: KeyboardEvent) => {
    const here = Math.max(at, 0);
    const row = rows[here];
    if (!row || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    if (pressed.key === "Enter" || pressed.key === " ") {
      pressed.preventDefault();
      if (pressed.key === "Enter" && onInsert) onInsert(row.expression);
      else if (row.open !== undefined) toggle(row.key, !row.open);
      return;
    }
    if (pressed.key === "ArrowRight" && row.open === false) toggle(row.key, true);
    else if (pressed.key === "ArrowLeft" && row.open && !query) toggle(row.key, false);
    else {
      const next = rowAfterKey(rows, here, pressed.key);
      if (!next) return;
      select(next.key);
    }
    pressed.preventDefault();
  };

  return (
    <>
      <SearchField
        aria-label="Find a field or a meaning"
        placeholder="Find a field or a meaning"
        value={query}
        onChange={(changed) => setQuery(changed.target.value)}
        className="mx-3 mb-2"
      />
      {rows.length === 0 ? (
        <p className="px-3 py-2 text-ink-3">
          No field matches “{query}”.{" "}
          <button type="button" className="text-accent" onClick={() => setQuery("")}>
            Clear
          </button>
        </p>
      ) : (
        <div
          ref={tree}
          role="tree"
          aria-label={`Payload of ${event.title}`}
          onKeyDown={onKey}
          className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-3"
        >
          {rows.map((row, index) => (
            <PayloadTreeRow
              key={row.key}
              row={row}
              own={row.key === event.section}
              look={event.look}
              selected={row.key === selected}
              reachable={index === Math.max(at, 0)}
              onSelect={() => {
                // A field that holds a value is clicked to be written; a group, to be opened.
                if (row.open === undefined) onInsert?.(row.expression);
                if (row.level === 1 || (row.key === selected && row.open !== undefined)) {
                  if (row.open !== undefined) toggle(row.key, !row.open);
                } else if (row.open === false) toggle(row.key, true);
                setSelected(row.key);
              }}
              onFocus={() => setSelected(row.key)}
              onInsert={onInsert && (() => onInsert(row.expression))}
            />
          ))}
        </div>
      )}
    </>
  );
}
