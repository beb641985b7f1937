import type { ReactNode } from "react";
import type { EventLook } from "@/lib/domain/events/define-event";
import { eventHue } from "./event-icon";

/** A word in an event's colour. */
export function EventWord({ look, children }: { look: EventLook; children: ReactNode }) {
  return (
    <span
      style={{ ["--hue" as string]: eventHue(look) }}
      className="text-11 font-medium whitespace-nowrap text-event"
    >
      {children}
    </span>
  );
}
