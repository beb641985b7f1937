import { durationWords } from "@/components/effects/duration";
import type { EntryOf } from "@/lib/domain/conversations/story";
import { changeWords } from "./change-words";
import { firstName } from "./people";
import { raceOf, share } from "./race";
import type { Session } from "./session";

const verbs: Partial<Record<string, string>> = {
  message: "writes",
  joined: "joins",
  left: "leaves",
  routed: "transfers",
  closed: "closes",
};

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** Who was faster: the function's answer or somebody's deed, on a linear scale, where gaps matter. */
export function RaceView({
  run,
  faster,
  session: { rules, conversations },
}: {
  run: EntryOf<"run">;
  faster: EntryOf<"change">;
  session: Session;
}) {
  const race = raceOf(run, faster);
  const { who } = changeWords(faster.change, rules, conversations[faster.convId]);
  const name = firstName(who);
  const answer = share(race.answerMs, race);
  const deed = share(race.fasterMs, race);
  const mark = share(1_000, race);
  const late = race.answerMs > 1_000;
  const verb = verbs[faster.change.type] ?? "acts";
  // The words stand left of the point where the right has no room for them.
  const left = deed > 25;
  return (
    <div
      role="img"
      aria-label={`${name} ${verb} after ${seconds(race.fasterMs)}, the function answers after ${seconds(race.answerMs)}`}
      className="relative my-1.5 ml-[31px] rounded-panel border border-line bg-bg px-3 pt-5 pb-2 text-12"
    >
      <div className="relative">
        <Lane name="Function">
          <span
            className="absolute top-2.5 left-0 h-1.5 overflow-hidden rounded-full bg-good"
            style={{ width: `${answer}%` }}
          >
            {late && (
              <span
                className="absolute inset-y-0 right-0 bg-warn"
                style={{ left: `${(mark / answer) * 100}%` }}
              />
            )}
          </span>
          <span
            className={`absolute top-[7px] -ml-1.5 size-3 rounded-full border-2 bg-raised ${late ? "border-warn" : "border-good"}`}
            style={{ left: `${answer}%` }}
          />
          <b
            className={`absolute top-[5px] pl-3 text-11 leading-4 font-medium whitespace-nowrap ${late ? "text-warn" : "text-good"}`}
            style={{ left: `${answer}%` }}
          >
            <span className="max-sm:hidden">answers </span>
            {durationWords(race.answerMs)}
          </b>
        </Lane>
        <Lane name={name}>
          <span
            className="absolute top-[9px] -ml-1 size-2 rounded-full bg-ink"
            style={{ left: `${deed}%` }}
          />
          <b
            className="absolute top-[5px] px-2.5 text-11 leading-4 font-medium whitespace-nowrap"
            style={left ? { right: `${100 - deed}%` } : { left: `${deed}%` }}
          >
            {verb} {seconds(race.fasterMs)}
          </b>
        </Lane>
        <span
          className="pointer-events-none absolute -top-0.5 bottom-0"
          style={{ left: `calc(60px + (100% - 60px) * ${mark / 100})` }}
        >
          <span className="absolute inset-y-0 -ml-px w-0.5 bg-ink" />
          <em className="absolute -top-[15px] -translate-x-1/2 text-11 leading-[14px] font-medium whitespace-nowrap not-italic">
            1 s
          </em>
        </span>
      </div>
    </div>
  );
}

function Lane({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid h-[26px] grid-cols-[60px_minmax(0,1fr)] items-center text-ink-2">
      <span className="truncate pr-2">{name}</span>
      <div className="relative h-[26px] border-b border-line">{children}</div>
    </div>
  );
}
