"use client";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { inShort, isTree, partsOf, valueKind } from "./value-words";

const partsAtOnce = 100;
const charactersAtOnce = 500;

/**
 * A value to look into. Only what is open is on the page, a hundred parts at a time, so that an
 * answer of a megabyte costs no more than a small one.
 */
export function ValueTree({
  value,
  name,
  open: openAtFirst = false,
}: {
  value: unknown;
  name?: string;
  open?: boolean;
}) {
  if (!isTree(value)) {
    return (
      <div className={classNames("flex gap-1.5", name !== undefined && "pl-[18px]")}>
        {name !== undefined && <Name name={name} />}
        <Plain value={value} />
      </div>
    );
  }
  return <Branch value={value} name={name} openAtFirst={openAtFirst} />;
}

function Branch({
  value,
  name,
  openAtFirst,
}: {
  value: object;
  name: string | undefined;
  openAtFirst: boolean;
}) {
  const [open, setOpen] = useState(openAtFirst);
  const [shown, setShown] = useState(partsAtOnce);
  const Chevron = open ? ChevronDown : ChevronRight;
  const parts = open ? partsOf(value) : [];
  const more = parts.length - shown;
  return (
    <div className={classNames("min-w-0", open && "basis-full")}>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full min-w-0 items-center gap-1.5 rounded-key text-left hover:bg-sunken"
      >
        <Chevron aria-hidden className="size-3 shrink-0 text-ink-3" />
        {name !== undefined && <Name name={name} />}
        <span className="min-w-0 truncate text-ink-3">
          {open ? valueKind(value) : inShort(value)}
        </span>
      </button>
      {open && (
        <div className="ml-[5px] border-l border-line pl-2">
          {parts.slice(0, shown).map(([key, part]) => (
            <ValueTree key={key} name={key} value={part} />
          ))}
          {more > 0 && (
            <MoreButton onClick={() => setShown(shown + 10 * partsAtOnce)}>
              Show {Math.min(more, 10 * partsAtOnce).toLocaleString("en-US")} more of{" "}
              {parts.length.toLocaleString("en-US")}
            </MoreButton>
          )}
          {parts.length === 0 && <span className="pl-[18px] text-ink-3">empty</span>}
        </div>
      )}
    </div>
  );
}

function Name({ name }: { name: string }) {
  return <span className="shrink-0 text-ink-2">{name}:</span>;
}

function Plain({ value }: { value: unknown }) {
  if (typeof value === "string") return <PlainText text={value} />;
  return (
    <span
      className={classNames(
        typeof value === "number" && "text-[var(--code-number)]",
        typeof value === "boolean" && "text-[var(--code-keyword)]",
        (value === null || value === undefined) && "text-ink-3",
      )}
    >
      {String(value)}
    </span>
  );
}

function PlainText({ text }: { text: string }) {
  const [all, setAll] = useState(text.length <= charactersAtOnce);
  return (
    <span className="min-w-0 break-words whitespace-pre-wrap text-[var(--code-string)]">
      {JSON.stringify(all ? text : text.slice(0, charactersAtOnce)).replaceAll("\\n", "\n")}
      {!all && (
        <MoreButton onClick={() => setAll(true)}>
          Show all {text.length.toLocaleString("en-US")} characters
        </MoreButton>
      )}
    </span>
  );
}

export function MoreButton({
  onClick,
  children,
}: {
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="ml-[18px] rounded-key py-0.5 font-sans text-12 text-accent hover:underline max-sm:py-2"
    >
      {children}
    </button>
  );
}
