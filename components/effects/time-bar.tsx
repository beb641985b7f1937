import { classNames } from "@/components/ui/class-names";
import { advisedMs, durationWords, isLate, rulerPosition } from "./duration";

const marks = [
  { ms: 1, label: "1 ms" },
  { ms: 10, label: "10" },
  { ms: 100, label: "100" },
  { ms: 1000, label: "1 s" },
  { ms: 30_000, label: "30 s" },
];
const mark = rulerPosition(advisedMs);

/** How long a run took, on the product's one ruler with the advised second marked. */
export function TimeBar({ durationMs, cpuMs }: { durationMs: number; cpuMs: number }) {
  const late = isLate(durationMs);
  const words = durationWords(durationMs);
  return (
    <div>
      {/* A first column of one width: the mark stands in the same place for every run. */}
      <div className="grid grid-cols-[minmax(76px,max-content)_minmax(0,1fr)] items-center gap-x-2 gap-y-0.5 tabular-nums">
        <span className="text-16 leading-5 font-semibold tracking-[-0.02em] whitespace-nowrap">
          {words}
        </span>
        <div
          role="img"
          aria-label={`${words} of the one second that is advised`}
          className="relative h-1.5 rounded-full bg-sunken"
        >
          <span
            className="absolute inset-y-0 right-0 rounded-r-full bg-surface"
            style={{ left: `${mark}%` }}
          />
          <span
            className="absolute inset-y-0 right-0 rounded-r-full bg-[repeating-linear-gradient(115deg,var(--warn-weak)_0_3px,color-mix(in_oklch,var(--warn)_34%,var(--warn-weak))_3px_4px)]"
            style={{ left: `${mark}%` }}
          />
          <span
            className={classNames(
              "absolute inset-y-0 left-0 min-w-1 rounded-full",
              late ? "bg-warn" : "bg-good",
            )}
            style={{ width: `${rulerPosition(durationMs)}%` }}
          />
          <span
            className="absolute -inset-y-1 -ml-px w-0.5 rounded-full bg-ink"
            style={{ left: `${mark}%` }}
          />
        </div>
        <span className="text-11 whitespace-nowrap text-ink-3">{durationWords(cpuMs)} CPU</span>
        <div aria-hidden className="relative h-4 text-[10.5px] leading-4 text-ink-3">
          {marks.map(({ ms, label }, index) => (
            <span
              key={ms}
              className={classNames(
                "absolute whitespace-nowrap",
                index > 0 &&
                  (index === marks.length - 1 ? "-translate-x-full" : "-translate-x-1/2"),
                ms === advisedMs && "font-medium text-ink",
              )}
              style={{ left: `${rulerPosition(ms)}%` }}
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      {late && (
        <p className="mt-1 text-12 text-ink-2">
          Past 1 s the message may arrive after an agent has already answered.
        </p>
      )}
    </div>
  );
}

/** The same ruler, small enough for a row of a list. */
export function MiniTime({ durationMs }: { durationMs: number }) {
  return (
    <span aria-hidden className="relative inline-block h-1 w-14 shrink-0 rounded-full bg-sunken">
      <span
        className={classNames(
          "absolute inset-y-0 left-0 min-w-0.5 rounded-full",
          isLate(durationMs) ? "bg-warn" : "bg-ink-3",
        )}
        style={{ width: `${rulerPosition(durationMs)}%` }}
      />
      <span className="absolute -inset-y-[3px] w-px bg-line-2" style={{ left: `${mark}%` }} />
    </span>
  );
}
