"use client";
import { Switch } from "@/components/ui/switch";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { causeOf } from "@/lib/domain/events/cause";
import { MessageField } from "./message-field";

/** One kind of an event: the event's text, or one of its own. */
export function KindMessage({
  event,
  kind,
  text,
  may,
  onChange,
}: {
  event: EventDefinition;
  kind: string;
  /** undefined where it has the event's */
  text: string | undefined;
  may: boolean;
  onChange: (text: string | undefined) => void;
}) {
  const general = { cbotEventType: kind, inOffHours: kind.endsWith("_OFF_HOURS") };
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-2">
      <div className="flex items-center gap-4">
        <div className="min-w-0 flex-1">
          <p>{causeOf(event.id, { general }, { skills: [] })}</p>
          <p className="code-word break-all text-ink-3">{kind}</p>
        </div>
        <label
          htmlFor={`own-${kind}`}
          className="flex shrink-0 items-center gap-2 text-12 text-ink-2 max-sm:min-h-9"
        >
          <span aria-hidden>Own text</span>
          <Switch
            id={`own-${kind}`}
            aria-label={`${kind} has a text of its own`}
            checked={text !== undefined}
            disabled={!may}
            onCheckedChange={(on) => onChange(on ? "" : undefined)}
          />
        </label>
      </div>
      {text !== undefined && (
        <MessageField
          label={`Text of ${kind}`}
          hint="Empty: nothing is sent for this kind, not even the event’s text."
          value={text}
          may={may}
          onChange={onChange}
        />
      )}
    </div>
  );
}
