import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import { EventWord } from "@/components/events/event-word";
import { classNames } from "@/components/ui/class-names";
import type { EventLook } from "@/lib/domain/events/define-event";
import { FieldMeaning } from "./field-meaning";
import { type TreeRow, typeWord } from "./tree-rows";

interface Given {
  row: TreeRow;
  /** the section that this event brings of its own */
  own: boolean;
  look: EventLook;
  selected: boolean;
  /** the one row that Tab reaches; arrows go on from there */
  reachable: boolean;
  onSelect: () => void;
  onFocus: () => void;
  onInsert: (() => void) | undefined;
}

/** One field of the tree; when selected, what it means, an example, and its path to insert. */
export function PayloadTreeRow(given: Given) {
  const { row, own, look, selected, reachable, onSelect, onFocus, onInsert } = given;
  const { field, level, open } = row;
  const section = level === 1;
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <>
      <div
        role="treeitem"
        data-key={row.key}
        aria-level={level}
        aria-selected={selected}
        {...(open === undefined ? {} : { "aria-expanded": open })}
        tabIndex={reachable ? 0 : -1}
        onClick={onSelect}
        onFocus={onFocus}
        style={{ paddingLeft: section ? 6 : 11 + (level - 1) * 14 }}
        className={classNames(
          "group flex cursor-pointer items-center gap-1.5 rounded-control pr-1.5 text-ink-2 -outline-offset-2 hover:bg-sunken max-sm:h-9",
          section ? "mt-0.5 h-7" : "h-[25px]",
          selected && "bg-accent-weak text-ink hover:bg-accent-weak",
          field.aliasOf && !selected && "text-ink-3",
        )}
      >
        {section && <Sign className="size-3.5 shrink-0" aria-hidden />}
        <span
          className={classNames(
            "truncate font-mono text-[12.5px]",
            section && "font-medium text-ink",
          )}
        >
          {field.name}
        </span>
        {field.sic && (
          <span title="Spelt so by the platform" className="text-11 font-medium text-warn italic">
            sic
          </span>
        )}
        {own && <EventWord look={look}>this event</EventWord>}
        {field.optional && section && <span className="text-11 text-ink-3">may be absent</span>}
        {/* Gives way before the name does. */}
        <span className="ml-auto min-w-0 shrink-1000 truncate pl-1 text-11 text-ink-3 tabular-nums group-aria-selected:text-ink-2">
          {section ? field.fields.length : typeWord(field)}
        </span>
        {onInsert && open !== undefined && !section && (
          // For the pointer only, where a click opens; Enter does the same.
          <span
            aria-hidden
            title={`Insert ${row.expression}`}
            onClick={(clicked) => {
              clicked.stopPropagation();
              onInsert();
            }}
            className="-mr-1 hidden size-5 shrink-0 place-items-center rounded-key group-hover:grid hover:bg-line"
          >
            <Plus className="size-3.5" />
          </span>
        )}
      </div>
      {selected && !section && <FieldMeaning field={field} level={level} onInsert={onInsert} />}
    </>
  );
}
