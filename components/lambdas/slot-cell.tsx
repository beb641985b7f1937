import Link from "next/link";
import { Fragment } from "react";
import { useRights } from "@/components/access/rights";
import { EventIcon } from "@/components/events/event-icon";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import { type AccountSettings, automaticMessageFor } from "@/lib/domain/accounts/settings";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { defaultTemplate } from "@/lib/domain/templates/catalog";
import { notesOf, type Slot, type SlotNote } from "./slots";
import { StateWord } from "./state-word";

// Narrow, a slot is a row of two lines: icon · title and name · state and version.
const cell =
  "group relative flex h-[158px] min-w-0 flex-col gap-0.5 bg-surface p-3 max-lg:last:col-span-2 max-sm:grid max-sm:h-14 max-sm:grid-cols-[24px_minmax(0,1fr)_auto] max-sm:grid-rows-[18px_18px] max-sm:content-center max-sm:gap-x-3 max-sm:gap-y-0 max-sm:py-0 max-sm:last:col-span-1";
const title =
  "mt-2 shrink-0 mb-0.5 truncate text-13 max-sm:col-start-2 max-sm:row-start-1 max-sm:m-0 max-sm:leading-[18px]";
const wholeCell = "after:absolute after:inset-0 outline-offset-0";

export function SlotCell({
  account,
  slot,
  settings,
}: {
  account: string;
  slot: Slot;
  settings: AccountSettings;
}) {
  const { event, main } = slot;
  if (!main) return <EmptyCell account={account} slot={slot} settings={settings} />;
  return (
    <li className={classNames(cell, "hover:bg-bg")}>
      <span className="flex items-center justify-between max-sm:contents">
        <span className="flex max-sm:row-span-2 max-sm:self-center">
          <EventIcon look={event.look} />
        </span>
        <StateWord
          state={main.state}
          className="max-sm:col-start-3 max-sm:row-start-1 max-sm:justify-self-end"
        />
      </span>
      <h2 className={title}>{event.title}</h2>
      <Link
        href={`/${account}/functions/${main.id}`}
        className={classNames(
          wholeCell,
          "shrink-0 truncate code-word leading-[18px] max-sm:col-start-2 max-sm:row-start-2 max-sm:text-ink-2",
        )}
      >
        {main.name}
      </Link>
      <span className="shrink-0 truncate text-12 text-ink-3 max-sm:col-start-3 max-sm:row-start-2 max-sm:text-right max-sm:leading-[18px]">
        v{main.deployed?.version} · <RelativeTime at={main.changedAt} />
      </span>
      <Notes account={account} notes={notesOf(slot, settings.skills)} />
    </li>
  );
}

function EmptyCell({
  account,
  slot: { event, idle },
  settings,
}: {
  account: string;
  slot: Slot;
  settings: AccountSettings;
}) {
  const waiting: Lambda | undefined = idle[0];
  const begins = useRights().can("functions.write");
  const way = waiting
    ? { href: `/${account}/functions/${waiting.id}`, words: `Open ${waiting.name}` }
    : begins && {
        href: `/${account}/templates/${defaultTemplate(event.id).id}`,
        words: "Start from template",
      };
  return (
    <li className={classNames(cell, "hatched")}>
      <span className="flex max-sm:row-span-2 max-sm:self-center">
        <EventIcon look={event.look} />
      </span>
      <h2 className={title}>{event.title}</h2>
      <span className="shrink-0 text-12 leading-4 text-ink-3 max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2 max-sm:truncate max-sm:leading-[18px]">
        {automaticMessageFor(settings, event.id)
          ? "Nothing answers. The automatic message is sent."
          : "Nothing answers, nothing is sent."}
      </span>
      {way && (
        <Button
          asChild
          size="small"
          className="mt-auto max-w-full self-start max-sm:col-start-3 max-sm:row-start-1 max-sm:m-0 max-sm:h-[18px] max-sm:max-w-44 max-sm:justify-end max-sm:self-center max-sm:border-0 max-sm:bg-transparent max-sm:px-0 max-sm:text-accent max-sm:after:absolute max-sm:after:inset-0"
        >
          <Link href={way.href} aria-label={`${way.words}, ${event.title}`}>
            <span className="truncate">{way.words}</span>
          </Link>
        </Button>
      )}
    </li>
  );
}

/** Two lines at most; the pointer and the table below tell the rest. */
function Notes({ account, notes }: { account: string; notes: SlotNote[] }) {
  if (notes.length === 0) return null;
  const all = notes.map(({ lambda, words }) => `${lambda?.name ?? ""} ${words}`.trim());
  return (
    <span
      title={all.join("\n")}
      className="mt-auto line-clamp-2 text-12 leading-[1.35] text-ink-3 max-sm:hidden"
    >
      {notes.map(({ lambda, words }, index) => (
        <Fragment key={all[index]}>
          {index > 0 && "; "}
          {lambda && (
            <Link
              href={`/${account}/functions/${lambda.id}`}
              className="relative z-10 rounded-key text-ink-2 hover:underline"
            >
              {lambda.name}
            </Link>
          )}
          {lambda ? ` ${words}` : words}
        </Fragment>
      ))}
    </span>
  );
}
