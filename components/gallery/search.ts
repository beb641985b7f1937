import { type EventDefinition, events } from "@/lib/domain/events/catalog";
import { templatesFor } from "@/lib/domain/templates/catalog";
import type { Template } from "@/lib/domain/templates/template";

export interface EventTemplates {
  event: EventDefinition;
  templates: Template[];
}

/** The events with those of their templates in which every word of the query stands. */
export function searchTemplates(query: string): EventTemplates[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return events
    .map((event) => ({
      event,
      templates: templatesFor(event.id).filter((template) => {
        const text = [
          template.name,
          template.description,
          template.suggestedName,
          event.title,
          event.firesWhen,
          ...template.does,
        ]
          .join(" ")
          .toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ templates }) => templates.length > 0);
}
