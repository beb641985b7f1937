import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { CodeBlock } from "@/components/code/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Table } from "@/components/ui/table";
import {
  changeFields,
  type PublishedChange,
  publishedChanges,
} from "@/lib/domain/conversations/change-views";
import { CodePath } from "./code-path";
import { FieldRow } from "./field-row";

/** What can happen to a conversation, as platforms tell it to the gateway. */
export function ChangeReference({ account }: { account: string }) {
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <header className="flex flex-wrap items-center gap-3 border-b border-line px-6 pt-4 pb-4 max-sm:px-4">
        <Link
          href={`/${account}/events`}
          aria-label="All events"
          className="-ml-2 grid size-[30px] place-items-center rounded-control text-ink-2 hover:bg-sunken max-sm:size-9"
        >
          <ChevronLeft className="size-4" aria-hidden />
        </Link>
        <div className="min-w-0 flex-1">
          <h1 className="text-20 tracking-[-0.02em]">Changes</h1>
          <code className="text-12 wrap-anywhere text-ink-3">
            <CodePath text={`POST /api/account/${account}/conversations/{convId}/changes`} />
          </code>
        </div>
      </header>
      <p className="max-w-[720px] px-6 pt-5 text-ink-2 max-sm:px-4">
        A platform of your own tells the gateway what happens to its conversations, one change or a
        list of up to a hundred. Parley raises the events, asks the functions, and carries their
        commands out.
      </p>
      <nav aria-label="Changes" className="flex flex-wrap gap-x-3 px-6 py-4 max-sm:px-4">
        {publishedChanges.map(({ type }) => (
          <a
            key={type}
            href={`#${type}`}
            className="code-word text-accent hover:underline max-sm:leading-9"
          >
            {type}
          </a>
        ))}
      </nav>
      <div className="px-6 pb-8 max-sm:px-4">
        {publishedChanges.map((published) => (
          <ChangePanel key={published.type} published={published} />
        ))}
      </div>
    </main>
  );
}

const columns = [
  { head: "Field", className: "w-[30%]" },
  { head: "Type", className: "w-[108px]" },
  { head: "Meaning" },
  { head: "Example", className: "w-[22%]" },
];

function ChangePanel({ published }: { published: PublishedChange }) {
  const { type, description, sample } = published;
  const text = JSON.stringify(sample, null, 2);
  const fields = changeFields(published);
  return (
    <section
      id={type}
      aria-labelledby={`${type}-title`}
      className="mb-4 grid scroll-mt-3 grid-cols-[minmax(0,1fr)_340px] overflow-hidden rounded-panel border border-line bg-surface target:border-accent max-lg:grid-cols-1"
    >
      <div className="min-w-0">
        <h2
          id={`${type}-title`}
          className="flex flex-wrap items-baseline gap-x-2 px-3.5 py-2 text-13 max-sm:px-3"
        >
          <a href={`#${type}`} className="code-word hover:underline">
            {type}
          </a>
          <span className="text-12 font-normal tracking-normal text-ink-3">{description}</span>
        </h2>
        <Table
          label={`Fields of ${type}`}
          columns={columns}
          className="max-sm:block [&>thead]:border-t [&>thead]:border-line max-sm:[&>thead]:hidden max-sm:[&>tbody]:block"
        >
          {fields.map((field) => (
            <FieldRow key={field.path.join(".")} field={field} within={[type]} />
          ))}
        </Table>
      </div>
      <div className="relative min-w-0 border-l border-line max-lg:border-t max-lg:border-l-0">
        <CodeBlock text={text} language="json" label={`Sample of ${type}`} className="h-full" />
        <span className="absolute top-1 right-1">
          <CopyButton tone="ghost" text={text} what={`the sample of ${type}`} />
        </span>
      </div>
    </section>
  );
}
