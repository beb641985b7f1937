import { classNames } from "@/components/ui/class-names";
import { changeWords } from "./change-words";
import { clockTime } from "./clock-words";
import { EventRow } from "./event-row";
import { consumerName, firstName } from "./people";
import type { Session } from "./session";
import type { ChangeNode } from "./timeline";
import type { TimelineFilter } from "./timeline-filter";

/** Something that happened, with all that followed from it. */
export function ChangeRow({
  node,
  session,
  filter,
  muted,
}: {
  node: ChangeNode;
  session: Session;
  filter: TimelineFilter;
  /** it happened in another conversation than the one in sight */
  muted: boolean;
}) {
  const { rules, conversations, zone } = session;
  const { entry, events } = node;
  const conversation = conversations[entry.convId];
  const { icon: Icon, who, does } = changeWords(entry.change, rules, conversation);
  return (
    <li className="relative pt-1.5 before:absolute before:top-0 before:bottom-0 before:left-[75.5px] before:border-l before:border-line first:before:top-4 last:before:bottom-4">
      <div className="grid min-h-8 grid-cols-[58px_20px_minmax(0,1fr)] items-center gap-x-2">
        <time
          dateTime={new Date(entry.at).toISOString()}
          className="text-right font-mono text-11 leading-none text-ink-3 tabular-nums"
        >
          {clockTime(entry.at, zone)}
        </time>
        <span
          aria-hidden
          className="z-1 grid size-5 place-items-center rounded-full border border-line-2 bg-surface text-ink-2"
        >
          <Icon className="size-3" strokeWidth={1.75} />
        </span>
        <p className={classNames("truncate", muted && "text-ink-2")} title={`${who} ${does}`}>
          <b className="font-medium">{shortWho(who)}</b> {does}
          {muted && conversation && (
            <span className="text-12 text-ink-3"> · {consumerName(conversation.consumer.id)}</span>
          )}
        </p>
      </div>
      {events.length > 0 && (
        <ol className="ml-[90px] max-sm:ml-[86px]">
          {events.map((event) => (
            <EventRow key={event.entry.seq} node={event} session={session} filter={filter} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** Of a person the first name; the rest is in the tooltip. */
const shortWho = (who: string) => (/^(The|Time)\b/.test(who) ? who : firstName(who));
