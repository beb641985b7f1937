"use client";
import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { EventIcon } from "@/components/events/event-icon";
import { SaveLine } from "@/components/settings/save-line";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { classNames } from "@/components/ui/class-names";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { kindsOf } from "@/lib/domain/events/kinds";
import { KindMessage } from "./kind-message";
import { MessageField } from "./message-field";
import { messageOf, sameMessage, type TypedMessage, withMessage } from "./typed-message";

/** The texts of one event, closed until they are looked at. */
export function EventMessage({
  event,
  inHand: { settings, change },
  may,
}: {
  event: EventDefinition;
  inHand: SettingsInHand;
  may: boolean;
}) {
  const [open, setOpen] = useState(false);
  // What was typed stays when the row is closed, and when others change the settings meanwhile.
  const [typed, setTyped] = useState<TypedMessage>();
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const id = useId();
  const kept = messageOf(settings, event);
  const shown = typed ?? kept;
  const dirty = typed !== undefined && !sameMessage(typed, kept);
  const kinds = kindsOf(event);
  const ownTexts = Object.keys(kept.kinds).length;

  const save = () => {
    if (!dirty) return;
    void attempt(async () => {
      await change((now) => withMessage(now, event, typed));
      setTyped(undefined);
      toast(`The automatic message of ${event.title} is changed.`);
    });
  };
  return (
    <div>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={event.title}
          onClick={() => setOpen(!open)}
          className="flex min-h-[42px] w-full items-center gap-2.5 px-3.5 text-left -outline-offset-2 hover:bg-bg max-sm:min-h-[52px] max-sm:px-3"
        >
          <ChevronRight
            aria-hidden
            className={classNames("size-3.5 shrink-0 text-ink-3", open && "rotate-90")}
          />
          <EventIcon look={event.look} />
          <span className="w-44 shrink-0 font-medium max-sm:w-auto">{event.title}</span>
          <span className="min-w-0 flex-1 truncate font-normal text-ink-2 max-sm:hidden">
            {kept.text || <span className="text-ink-3">Nothing is sent.</span>}
          </span>
          <span className="ml-auto shrink-0 text-12 font-normal">
            {dirty ? (
              <span className="text-warn">not saved</span>
            ) : (
              ownTexts > 0 && (
                <span className="text-ink-3">
                  {ownTexts} of {kinds.length} kinds apart
                </span>
              )
            )}
          </span>
        </button>
      </h3>
      {open && (
        <form
          id={id}
          aria-label={`Automatic message of ${event.title}`}
          noValidate
          onSubmit={(submit) => {
            submit.preventDefault();
            save();
          }}
          className="flex flex-col gap-4 px-3.5 pt-1 pb-3.5 sm:pl-[38px]"
        >
          <MessageField
            label="Text"
            hint="Empty: nothing is sent."
            value={shown.text}
            may={may}
            onChange={(text) => setTyped({ ...shown, text })}
          />
          {kinds.length > 1 && (
            <fieldset className="flex min-w-0 flex-col gap-2">
              <legend className="mb-1 text-12 font-medium text-ink-2">Kinds of this event</legend>
              {kinds.map((kind) => (
                <KindMessage
                  key={kind}
                  event={event}
                  kind={kind}
                  text={shown.kinds[kind]}
                  may={may}
                  onChange={(text) => {
                    const { [kind]: _before, ...others } = shown.kinds;
                    const next = text === undefined ? others : { ...others, [kind]: text };
                    setTyped({ ...shown, kinds: next });
                  }}
                />
              ))}
            </fieldset>
          )}
          {may && (
            <SaveLine
              dirty={dirty}
              running={running}
              failure={failure}
              onReset={() => setTyped(undefined)}
            />
          )}
        </form>
      )}
    </div>
  );
}
