"use client";
import { Section } from "@/components/settings/section";
import { SettingRows } from "@/components/settings/setting-row";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { events } from "@/lib/domain/events/catalog";
import { EventMessage } from "./event-message";

/** What is sent where no function says otherwise, event by event. */
export function MessagesSection({ inHand, may }: { inHand: SettingsInHand; may: boolean }) {
  return (
    <Section
      title="Automatic messages"
      words="What the consumer reads of an event where no function answers, where an answer has no message, and where a function fails."
    >
      <SettingRows>
        {events.map((event) => (
          <EventMessage key={event.id} event={event} inHand={inHand} may={may} />
        ))}
      </SettingRows>
    </Section>
  );
}
