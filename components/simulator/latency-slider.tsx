"use client";
import { RotateCcw } from "lucide-react";
import "./latency-slider.css";
import { useState } from "react";
import { advisedMs, isLate, rulerPosition } from "@/components/effects/duration";
import { classNames } from "@/components/ui/class-names";
import { latencyAt, latencyWords, positionOf, steps } from "./latency";

/** How long an answer takes: as long as the last one did, or as one sets it. */
export function LatencySlider({
  label,
  setMs,
  lastMs,
  disabled,
  onSet,
}: {
  label: string;
  /** absent: as long as it takes */
  setMs: number | undefined;
  lastMs: number | undefined;
  disabled: boolean;
  /** undefined: as long as it takes again */
  onSet: (ms: number | undefined) => void;
}) {
  const [dragged, setDragged] = useState<number>();
  const ms = dragged ?? setMs ?? lastMs;
  const late = ms !== undefined && isLate(ms);
  const release = () => {
    if (dragged === undefined) return;
    setDragged(undefined);
    if (dragged !== setMs) onSet(dragged);
  };
  return (
    <>
      <span className="relative flex h-4 items-center">
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 h-3 w-px bg-ink-3"
          style={{ left: `${rulerPosition(advisedMs)}%` }}
        />
        <input
          type="range"
          aria-label={label}
          aria-valuetext={
            setMs === undefined && dragged === undefined
              ? `as long as it takes${lastMs === undefined ? "" : `, last ${latencyWords(lastMs)}`}`
              : latencyWords(ms)
          }
          min={0}
          max={steps}
          step={5}
          disabled={disabled}
          value={ms === undefined ? 0 : positionOf(ms)}
          onChange={(change) => setDragged(latencyAt(Number(change.target.value)))}
          onPointerUp={release}
          onKeyUp={release}
          onBlur={release}
          className={classNames(
            "latency w-full",
            late && "latency-late",
            ms === undefined && "latency-none",
          )}
        />
      </span>
      <span className="flex items-center justify-end gap-0.5 tabular-nums">
        {setMs !== undefined && !disabled && (
          <button
            type="button"
            title="As long as it takes"
            aria-label={`${label}: as long as it takes`}
            onClick={() => onSet(undefined)}
            className="-my-1 rounded-key p-1 text-ink-3 hover:text-ink"
          >
            <RotateCcw className="size-3" strokeWidth={1.75} aria-hidden />
          </button>
        )}
        <span
          className={classNames(
            "whitespace-nowrap",
            late ? "font-medium text-warn" : setMs === undefined ? "text-ink-3" : "text-ink",
          )}
        >
          {latencyWords(ms)}
        </span>
      </span>
    </>
  );
}
