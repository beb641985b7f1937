"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ScreenSearch } from "@/components/ui/screen-search";
import { Table } from "@/components/ui/table";
import { FieldRow } from "./field-row";
import { type ReferenceSection, searchReference } from "./reference";

/** Every field that a payload of the event may carry, by section. */
export function PayloadTable({ sections }: { sections: ReferenceSection[] }) {
  const [query, setQuery] = useState("");
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
        <ScreenSearch
          label="Search the fields"
          placeholder="Field, meaning or value"
          value={query}
          onChange={setQuery}
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

const columns = [
  { head: "Field", className: "w-[34%]" },
  { head: "Type", className: "w-[108px]" },
  { head: "Meaning" },
  { head: "Example", className: "w-[22%]" },
];

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
      <Table
        columns={columns}
        className="max-sm:block [&>thead]:border-t [&>thead]:border-line max-sm:[&>thead]:hidden max-sm:[&>tbody]:block"
      >
        {section.rows.map((field) => (
          <FieldRow key={field.path.join(".")} field={field} />
        ))}
      </Table>
    </div>
  );
}
