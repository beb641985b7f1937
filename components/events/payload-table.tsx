"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { useKeys } from "@/components/ui/use-keys";
import { FieldRow } from "./field-row";
import { type ReferenceSection, searchReference } from "./reference";

/** Every field that a payload of the event may carry, by section. */
export function PayloadTable({ sections }: { sections: ReferenceSection[] }) {
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => search.current?.focus() });
  const found = searchReference(sections, query);
  const count = found.reduce((sum, section) => sum + section.rows.length, 0);
  return (
    <section aria-labelledby="payload" className="min-w-0">
      <div className="flex items-center gap-3 pb-2">
        <h2 id="payload" className="text-14">
          Payload
        </h2>
        <span role="status" className="text-12 text-ink-3">
          {count} fields
        </span>
        <SearchField
          ref={search}
          aria-label="Search the fields"
          placeholder="Field, meaning or value"
          value={query}
          onChange={(change) => setQuery(change.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setQuery("");
            event.currentTarget.blur();
          }}
          hint={<Kbd keys="/" />}
          className="ml-auto w-[220px] min-w-0"
        />
      </div>
      {found.map((section) => (
        <SectionTable key={section.name} section={section} />
      ))}
      {found.length === 0 && (
        <div className="rounded-panel border border-line px-4 py-8 text-center text-ink-2">
          No field matches “{query.trim()}”.{" "}
          <Button size="small" className="ml-2" onClick={() => setQuery("")}>
            Clear search
          </Button>
        </div>
      )}
    </section>
  );
}

function SectionTable({ section }: { section: ReferenceSection }) {
  return (
    <div
      id={section.name}
      className="mb-4 scroll-mt-3 overflow-hidden rounded-panel border border-line bg-surface target:border-accent"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-2 px-3.5 py-2 text-13 max-sm:px-3">
        <a href={`#${section.name}`} className="code-word hover:underline">
          {section.name}
        </a>
        <span className="text-12 font-normal tracking-normal text-ink-3">
          {section.own ? "this event" : section.optional ? "may be absent" : "always there"}
          {" · "}
          {section.meaning}
        </span>
      </h3>
      <table className="w-full table-fixed border-collapse max-sm:block max-sm:[&>tbody]:block">
        <thead className="max-sm:hidden">
          <tr className="h-7 border-t border-line text-left text-11 text-ink-3 [&>th]:px-2 [&>th]:font-medium">
            <th scope="col" className="w-[34%] pl-3.5!">
              Field
            </th>
            <th scope="col" className="w-[108px]">
              Type
            </th>
            <th scope="col">Meaning</th>
            <th scope="col" className="w-[22%]">
              Example
            </th>
          </tr>
        </thead>
        <tbody>
          {section.rows.map((field) => (
            <FieldRow key={field.path.join(".")} field={field} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
