"use client";
import { ChevronLeft, ExternalLink } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { CodePanel } from "@/components/code/code-panel";
import { EventIcon } from "@/components/events/event-icon";
import { classNames } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";
import { eventOf } from "@/lib/domain/events/catalog";
import { sampleOf, type Template } from "@/lib/domain/templates/template";
import { CommandChip } from "./command-chip";
import { useStyle } from "./use-style";
import { UseTemplate } from "./use-template";

/** A template to read: what it does, its text, the payload it gets, and the way to start from it. */
export function TemplatePreview({
  account,
  template,
  taken,
  className,
}: {
  account: string;
  template: Template;
  /** names of functions that exist */
  taken: string[];
  className?: string;
}) {
  const { can, why } = useRights();
  const [style, setStyle] = useStyle();
  const [pane, setPane] = useState<"code" | "payload">("code");
  const event = eventOf(template.eventId);
  const sample = JSON.stringify(sampleOf(template).payload, null, 2);
  const reference = `/${account}/events/${event.id}`;
  return (
    <section
      aria-label={`${template.name}, ${event.title}`}
      className={classNames("flex min-w-0 flex-1 flex-col bg-surface", className)}
    >
      <div className="shrink-0 px-5 pt-4 pb-3.5 max-sm:px-4 max-sm:pt-2">
        <Link
          href={`/${account}/templates`}
          className="-ml-1.5 flex h-9 w-fit items-center gap-1 pr-2 text-ink-2 sm:hidden"
        >
          <ChevronLeft className="size-4" aria-hidden />
          Templates
        </Link>
        <div className="flex items-center gap-2">
          <h2 className="min-w-0 truncate text-16">{template.name}</h2>
          <span className="flex min-w-0 items-center gap-1 text-12 text-ink-3 sm:hidden">
            <EventIcon look={event.look} size="bare" />
            <span className="truncate">{event.title}</span>
          </span>
        </div>
        <p className="mt-0.5 text-ink-2">{template.description}</p>
        <p className="mt-0.5 text-12 text-ink-3">Fires when {event.firesWhen}.</p>
        <ul aria-label="What it does" className="mt-2.5 flex flex-wrap gap-1.5">
          {template.does.map((type) => (
            <CommandChip key={type} type={type} />
          ))}
        </ul>
      </div>
      <div className="flex h-10 shrink-0 items-center border-t border-line px-3 lg:hidden max-sm:h-12">
        <Segmented
          label="What to read"
          value={pane}
          onChange={setPane}
          options={[
            { value: "code", label: "Code" },
            { value: "payload", label: "Payload" },
          ]}
        />
        <AllFields href={reference} />
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_374px] border-t border-line max-lg:grid-cols-1">
        <CodePanel
          text={template.code[style]}
          language="javascript"
          label={`Code of ${template.name}`}
          className={classNames(pane !== "code" && "max-lg:hidden")}
          headClassName="max-lg:hidden"
          head={
            <>
              <b className="font-medium text-ink">Code</b>
              {style === "modern" ? "Modern," : "Classic,"}
              <span className="code-word">{style === "modern" ? "async" : "callback"}</span>
              <span className="ml-auto">read-only</span>
            </>
          }
        />
        <CodePanel
          text={sample}
          language="json"
          label="Sample payload"
          className={classNames(
            "border-line bg-bg lg:border-l",
            pane !== "payload" && "max-lg:hidden",
          )}
          headClassName="max-lg:hidden"
          head={
            <>
              <b className="font-medium text-ink">Payload</b>
              sample
              <AllFields href={reference} />
            </>
          }
        />
      </div>
      {can("functions.write") ? (
        <UseTemplate
          account={account}
          template={template}
          taken={taken}
          style={style}
          onStyle={setStyle}
        />
      ) : (
        <p className="shrink-0 border-t border-line px-5 py-3 text-12 text-ink-2 max-sm:px-4">
          {why("functions.write", "start a function from it")}
        </p>
      )}
    </section>
  );
}

function AllFields({ href }: { href: string }) {
  return (
    <Link
      href={href}
      className="ml-auto flex items-center gap-1 py-2 text-12 text-accent hover:underline"
    >
      All fields
      <ExternalLink className="size-3" aria-hidden />
    </Link>
  );
}
