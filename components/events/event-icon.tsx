import {
  Hourglass,
  type LucideIcon,
  MessageCirclePlus,
  MessageCircleX,
  Moon,
  Route,
  Timer,
  UsersRound,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { EventLook } from "@/lib/domain/events/define-event";

/** Events share lightness and chroma; only the hue differs, so none shouts. */
const looks: Record<EventLook, { icon: LucideIcon; hue: number }> = {
  new: { icon: MessageCirclePlus, hue: 160 },
  ttr: { icon: Timer, hue: 50 },
  participants: { icon: UsersRound, hue: 232 },
  idle: { icon: Hourglass, hue: 92 },
  routing: { icon: Route, hue: 312 },
  mid: { icon: Moon, hue: 278 },
  end: { icon: MessageCircleX, hue: 8 },
};

export const eventHue = (look: EventLook) => looks[look].hue;

const sizes = {
  bare: { box: "size-4", icon: "size-4" },
  small: { box: "size-5 rounded-[5px]", icon: "size-[13px]" },
  normal: { box: "size-6 rounded-control", icon: "size-4" },
  large: { box: "size-8 rounded-panel", icon: "size-[18px]" },
};

/** An event's icon in its colour. The title always stands beside it, so it has no name of its own. */
export function EventIcon({
  look,
  size = "normal",
}: {
  look: EventLook;
  size?: keyof typeof sizes;
}) {
  const { icon: Icon, hue } = looks[look];
  return (
    <span
      aria-hidden
      style={{ ["--hue" as string]: hue }}
      className={classNames(
        "inline-grid shrink-0 place-items-center text-event",
        size !== "bare" && "bg-event-weak",
        sizes[size].box,
      )}
    >
      <Icon className={sizes[size].icon} strokeWidth={1.75} />
    </span>
  );
}
