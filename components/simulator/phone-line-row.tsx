import {
  ArrowRight,
  Flame,
  Lock,
  type LucideIcon,
  MessageCirclePlus,
  UserRound,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { shortTime } from "./clock-words";
import type { NoteIcon, PhoneLine } from "./phone-lines";

const icons: Record<NoteIcon, LucideIcon> = {
  opened: MessageCirclePlus,
  urgent: Flame,
  moved: ArrowRight,
  joined: UserRound,
  closed: Lock,
};

/** One line of the chat: a bubble, or what happened in between. */
export function PhoneLineRow({ line, zone }: { line: PhoneLine; zone: string }) {
  const time = shortTime(line.at, zone);
  if (line.is === "note") {
    const Icon = icons[line.icon];
    return (
      <li className="my-1 flex items-center gap-1.5 self-center text-11 text-ink-3">
        <Icon className="size-3 shrink-0" strokeWidth={1.75} aria-hidden />
        {line.text}
      </li>
    );
  }
  const mine = line.is === "mine";
  return (
    <li
      className={classNames(
        "flex max-w-[84%] flex-col",
        mine ? "items-end self-end" : "items-start self-start",
      )}
    >
      <span className="mx-0.5 mt-1 mb-[3px] text-11 text-ink-3">
        {mine ? time : `${line.from}, ${time}`}
      </span>
      <p
        className={classNames(
          "rounded-bubble px-[11px] py-2 leading-[1.42] break-words whitespace-pre-wrap [overflow-wrap:anywhere]",
          mine && "rounded-br-key bg-ink text-on-ink",
          !mine && (line.bot ? "rounded-tl-key bg-accent-weak" : "rounded-bl-key bg-sunken"),
        )}
      >
        {line.text}
      </p>
    </li>
  );
}
