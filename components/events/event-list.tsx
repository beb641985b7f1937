import Link from "next/link";
import { PageHead } from "@/components/shell/page-head";
import { events } from "@/lib/domain/events/catalog";
import { kindsOf } from "@/lib/domain/events/kinds";
import { CodePath } from "./code-path";
import { EventIcon } from "./event-icon";
import { Words } from "./field-row";

/** The seven events: when each fires, what it is called in code, which kinds there are. */
export function EventList({ account }: { account: string }) {
  return (
    <main className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <PageHead
        title="Events"
        sub="Changes of a conversation that can invoke a function. One function answers each, or one a skill."
      >
        <Link
          href={`/${account}/events/changes`}
          className="text-accent hover:underline max-sm:leading-9"
        >
          Changes over HTTP
        </Link>
      </PageHead>
      <ol
        aria-label="Events"
        className="mx-6 mb-6 shrink-0 rounded-panel border border-line bg-surface max-sm:mx-4"
      >
        {events.map((event) => (
          <li
            key={event.id}
            className="relative grid grid-cols-[32px_minmax(0,280px)_minmax(0,1fr)_minmax(0,1.2fr)] items-start gap-x-4 gap-y-2 border-t border-line px-4 py-3.5 first:border-0 hover:bg-bg max-lg:grid-cols-[32px_minmax(0,1fr)_minmax(0,1.2fr)] max-sm:grid-cols-[32px_minmax(0,1fr)] max-sm:px-3"
          >
            <EventIcon look={event.look} size="large" />
            <div className="min-w-0">
              <h2 className="text-14">
                <Link
                  href={`/${account}/events/${event.id}`}
                  className="after:absolute after:inset-0"
                >
                  {event.title}
                </Link>
              </h2>
              <code className="text-12 text-ink-3">
                <CodePath text={event.id} />
              </code>
            </div>
            <p className="text-ink-2 max-sm:col-start-2">
              <span className="block">Fires when {event.firesWhen}.</span>
              <span className="mt-1 block text-12 text-ink-3">
                Its own section is <span className="code-word">{event.section}</span>.
              </span>
            </p>
            <div className="min-w-0 max-lg:col-span-2 max-lg:col-start-2 max-sm:col-span-1 max-sm:col-start-2">
              <span className="text-11 font-medium text-ink-3">cbotEventType</span>
              <Words words={kindsOf(event)} />
            </div>
          </li>
        ))}
      </ol>
    </main>
  );
}
