import { classNames } from "@/components/ui/class-names";
import type { DeskAgent } from "./desk-agents";
import { initialsOf } from "./people";

/** An agent with what they are to the conversation, and how much they have in hand. */
export function AgentRow({
  agent,
  words,
  picked,
  onPick,
}: {
  agent: DeskAgent;
  words: string;
  picked: boolean;
  onPick: () => void;
}) {
  const { name, load, capacity } = agent;
  const full = capacity !== undefined && load > capacity;
  return (
    <label
      className={classNames(
        "grid h-10 cursor-pointer grid-cols-[22px_minmax(0,1fr)_auto] items-center gap-[9px] rounded-control px-2 max-sm:h-12",
        "has-focus-visible:outline-2 has-focus-visible:outline-accent",
        picked ? "bg-sunken" : "hover:bg-sunken",
      )}
    >
      <input
        type="radio"
        name="desk-agent"
        checked={picked}
        onChange={onPick}
        aria-label={name}
        className="sr-only"
      />
      <span
        aria-hidden
        className="grid size-[22px] place-items-center rounded-full bg-line text-[9.5px] font-semibold"
      >
        {initialsOf(name)}
      </span>
      <span className="min-w-0 leading-[1.3]">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-12 text-ink-3">{words}</span>
      </span>
      <span
        className={classNames(
          "text-12 tabular-nums",
          full ? "text-warn" : load > 0 ? "text-ink-2" : "text-ink-3",
        )}
      >
        {capacity === undefined ? load : `${load} of ${capacity}`}
      </span>
    </label>
  );
}
