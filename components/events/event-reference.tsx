import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { kindsOf } from "@/lib/domain/events/kinds";
import { payloadJsonSchema, sampleInput } from "@/lib/domain/events/payload-views";
import { templatesFor } from "@/lib/domain/templates/catalog";
import { CodePath } from "./code-path";
import { EventAnswers } from "./event-answers";
import { EventIcon } from "./event-icon";
import { Words } from "./field-row";
import { PayloadTable } from "./payload-table";
import { PayloadTexts } from "./payload-texts";
import { referenceOf } from "./reference";
import { StartHere } from "./start-here";

/** Everything there is to know of an event, on one page. */
export function EventReference({ account, event }: { account: string; event: EventDefinition }) {
  const templates = templatesFor(event.id);
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
        <EventIcon look={event.look} size="large" />
        <div className="min-w-0 flex-1">
          <h1 className="text-20 tracking-[-0.02em]">{event.title}</h1>
          <div className="flex items-center gap-1">
            <code className="text-12 text-ink-3">
              <CodePath text={event.id} />
            </code>
            <CopyButton tone="ghost" text={event.id} what="the event’s id" />
          </div>
        </div>
        <StartHere account={account} eventId={event.id} />
      </header>
      <dl className="grid grid-cols-[120px_minmax(0,1fr)] gap-y-3 px-6 py-5 max-sm:grid-cols-1 max-sm:gap-y-1 max-sm:px-4 max-sm:[&>dd]:mb-2">
        <Fact term="Fires when">{event.firesWhen}.</Fact>
        <Fact term="Kinds">
          <span className="code-word text-ink-3">general.cbotEventType</span> says which kind it
          was:
          <Words words={kindsOf(event)} />
        </Fact>
        <Fact term="Routing from it">
          {event.standsStill
            ? "Sound: the conversation stands still."
            : "Unwise: the conversation is still moving, so a transfer may cross other routing."}
        </Fact>
        <Fact term="Functions">
          <EventAnswers account={account} eventId={event.id} />
        </Fact>
        <Fact term="Templates">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {templates.map((template) => (
              <li key={template.id} className="max-sm:leading-9">
                <Link
                  href={`/${account}/templates/${template.id}`}
                  className="text-accent hover:underline"
                >
                  {template.name}
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
      <div className="grid grid-cols-[minmax(0,1fr)_400px] items-start gap-6 px-6 pb-8 max-lg:grid-cols-1 max-sm:px-4">
        <PayloadTable sections={referenceOf(event)} />
        <div className="sticky top-4 flex h-[calc(100dvh-32px)] min-w-0 flex-col max-lg:static max-lg:h-auto">
          <PayloadTexts
            eventId={event.id}
            sample={JSON.stringify(sampleInput(event).payload, null, 2)}
            schema={JSON.stringify(payloadJsonSchema(event), null, 2)}
          />
        </div>
      </div>
    </main>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-12 font-medium text-ink-3">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
