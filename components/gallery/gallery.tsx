"use client";
import { usePathname } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ScreenSearch } from "@/components/ui/screen-search";
import { useKeys } from "@/components/ui/use-keys";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { findTemplate, templates } from "@/lib/domain/templates/catalog";
import type { Template } from "@/lib/domain/templates/template";
import { EventCard } from "./event-card";
import { searchTemplates } from "./search";
import { TemplatePreview } from "./template-preview";

/** Every template, by its event, and the chosen one to read and to start from. */
export function Gallery({
  account,
  initialLambdas,
}: {
  account: string;
  initialLambdas: Lambda[];
}) {
  const { lambdas = initialLambdas } = useLambdas(account, initialLambdas);
  const [query, setQuery] = useState("");
  // The address says what is chosen; a narrow screen shows the list until it says something.
  const asked = findTemplate(decodeURIComponent(usePathname().split("/")[3] ?? ""));
  const chosen = asked ?? templates[0];
  const [opened, setOpened] = useState(chosen?.eventId);
  const open = asked?.eventId ?? opened;
  const found = searchTemplates(query);

  const addressOf = (template?: Template) =>
    `/${account}/templates${template ? `/${template.id}` : ""}`;
  const choose = (template: Template) => {
    setOpened(template.eventId);
    // No page to fetch: everything about templates is here already.
    if (template !== asked) window.history.pushState(null, "", addressOf(template));
  };
  const onChoose = (template: Template, click: MouseEvent) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    // Enter on what is chosen already goes on to its name.
    if (template === asked && click.detail === 0) document.getElementById("use-name")?.focus();
    choose(template);
  };
  const onOpen = (first: Template, click: MouseEvent) => {
    // Where the preview is a page of its own, an event shows its templates first.
    if (!window.matchMedia("(max-width: 640px)").matches) return onChoose(first, click);
    click.preventDefault();
    setOpened(first.eventId);
  };
  const step = (by: 1 | -1) => {
    const all = found.flatMap((each) => each.templates);
    const here = all.findIndex((template) => template === chosen);
    const next = all[Math.min(all.length - 1, Math.max(0, here + by))];
    if (next) choose(next);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
  });

  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <div className={classNames(asked && "max-sm:hidden")}>
        <PageHead
          ruled
          title="Templates"
          sub="Pick the event, then a starting text. Every template runs on its own sample."
        >
          <ScreenSearch
            label="Search templates"
            placeholder="Search templates"
            value={query}
            onChange={setQuery}
            className="w-[220px] max-sm:w-[180px]"
          />
        </PageHead>
      </div>
      <div className="flex min-h-0 flex-1">
        <ul
          aria-label="Events"
          className={classNames(
            "flex w-[372px] shrink-0 flex-col gap-2 overflow-y-auto border-r border-line py-4 pr-4 pl-6 max-lg:w-[320px] max-lg:pl-4 max-sm:w-full max-sm:border-0",
            asked && "max-sm:hidden",
          )}
        >
          {found.map((each) => (
            <EventCard
              key={each.event.id}
              {...each}
              chosen={chosen}
              open={query.trim() !== "" || each.event.id === open}
              addressOf={addressOf}
              onOpen={onOpen}
              onChoose={onChoose}
            />
          ))}
          {found.length === 0 && (
            <li className="px-2 py-6 text-center text-ink-2">
              <p role="status">No template matches “{query.trim()}”.</p>
              <Button size="small" className="mt-3" onClick={() => setQuery("")}>
                Clear search
              </Button>
            </li>
          )}
        </ul>
        {chosen && (
          <TemplatePreview
            key={chosen.id}
            account={account}
            template={chosen}
            taken={lambdas.map((lambda) => lambda.name)}
            className={classNames(!asked && "max-sm:hidden")}
          />
        )}
      </div>
    </main>
  );
}
