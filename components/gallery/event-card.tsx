import type { MouseEvent } from "react";
import { EventIcon } from "@/components/events/event-icon";
import { classNames } from "@/components/ui/class-names";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import type { Template } from "@/lib/domain/templates/template";
import { CommandSigns } from "./command-chip";

/** An event of the gallery: when it fires, and, while it is open, its templates to choose from. */
export function EventCard({
  event,
  templates,
  chosen,
  open,
  addressOf,
  onOpen,
  onChoose,
}: {
  event: EventDefinition;
  templates: Template[];
  chosen: Template | undefined;
  open: boolean;
  addressOf: (template: Template) => string;
  /** the event itself was picked */
  onOpen: (first: Template, click: MouseEvent) => void;
  onChoose: (template: Template, click: MouseEvent) => void;
}) {
  const first = templates[0];
  if (!first) return null;
  return (
    <li
      className={classNames(
        "relative rounded-panel border border-line bg-surface px-3 py-[11px]",
        open ? "border-ink-3 shadow-[0_0_0_0.5px_var(--ink-3)]" : "hover:border-line-2",
      )}
    >
      <div className="flex gap-3">
        <EventIcon look={event.look} size="large" />
        <div className="min-w-0 flex-1">
          <div className="flex items-baseline gap-2">
            <h2 className="truncate text-14">
              <a
                href={addressOf(first)}
                onClick={(click) => onOpen(first, click)}
                aria-expanded={open}
                className={classNames("rounded-key", !open && "after:absolute after:inset-0")}
              >
                {event.title}
              </a>
            </h2>
            <span className="ml-auto text-12 whitespace-nowrap text-ink-3">
              {templates.length} {templates.length === 1 ? "template" : "templates"}
            </span>
          </div>
          <p className="mt-0.5 text-12 text-ink-2">{event.inShort}</p>
        </div>
      </div>
      {open && (
        <ul
          aria-label={`Templates for ${event.title}`}
          className="-mx-1 mt-2.5 -mb-[3px] ml-10 flex flex-col gap-px"
        >
          {templates.map((template) => {
            const on = template === chosen;
            return (
              <li key={template.id}>
                <a
                  data-template
                  href={addressOf(template)}
                  onClick={(click) => onChoose(template, click)}
                  aria-current={on ? "true" : undefined}
                  className={classNames(
                    "flex h-7 items-center gap-2 rounded-control px-2 text-ink-2 hover:bg-sunken max-sm:h-10",
                    on && "sm:bg-sunken sm:font-medium sm:text-ink",
                  )}
                >
                  <span
                    aria-hidden
                    className={classNames(
                      "size-3 shrink-0 rounded-full max-sm:hidden",
                      on ? "border-4 border-ink" : "border-[1.5px] border-line-2",
                    )}
                  />
                  <span className="truncate">{template.name}</span>
                  <CommandSigns does={template.does} />
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
