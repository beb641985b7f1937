"use client";
import { ArrowLeft, ArrowRight, CircleCheck, CircleX } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Session } from "./session";
import { differingSteps } from "./story-difference";
import { VerdictList } from "./verdict-list";

/** What is looked at, where it is not the session as it stands: a part of it, or a replay. */
export function ViewBar({ session }: { session: Session }) {
  const { view, look, kept } = session;
  if (!kept || view.is === "whole") return null;
  if (view.is === "steps") {
    const last = kept.steps.length;
    const to = (upTo: number) => look({ is: "steps", upTo: Math.min(Math.max(upTo, 1), last) });
    return (
      <div role="group" aria-label="Step by step" className={bar}>
        <span className="font-medium tabular-nums">
          Step {view.upTo} of {last}
        </span>
        <Button
          size="icon-small"
          aria-label="Previous step"
          disabled={view.upTo <= 1}
          onClick={() => to(view.upTo - 1)}
        >
          <ArrowLeft className="size-3.5" aria-hidden />
        </Button>
        <Button
          size="icon-small"
          aria-label="Next step"
          disabled={view.upTo >= last}
          onClick={() => to(view.upTo + 1)}
        >
          <ArrowRight className="size-3.5" aria-hidden />
        </Button>
        <input
          type="range"
          aria-label="Step"
          min={1}
          max={last}
          value={view.upTo}
          onChange={(change) => to(Number(change.target.value))}
          className="latency min-w-0 max-w-60 flex-1"
        />
        <Button size="small" className="ml-auto" onClick={() => look({ is: "whole" })}>
          Show all
        </Button>
      </div>
    );
  }
  const differing = differingSteps(kept.steps, view.steps);
  const refused = view.steps.filter((step) => step.refused !== undefined);
  const same = differing.length === 0 && refused.length === 0;
  const Icon = same ? CircleCheck : CircleX;
  return (
    <div role="group" aria-label="Replay" className={bar}>
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className={`size-4 shrink-0 ${same ? "text-good" : "text-warn"}`}
      />
      <p role="status" className="min-w-0">
        <span className="font-medium">
          {same ? "Replayed: the same effects as recorded." : "Replayed: not the same as recorded."}
        </span>{" "}
        {differing.length > 0 && (
          <span className="text-ink-2">
            Other effects after {differing.length === 1 ? "step" : "steps"}{" "}
            {differing.slice(0, 8).join(", ")}
            {differing.length > 8 && " and more"}.
          </span>
        )}{" "}
        {refused.map((step) => (
          <span key={step.seq} className="text-ink-2">
            Step {step.seq} was not possible this time: {step.refused}{" "}
          </span>
        ))}
      </p>
      <Button size="small" className="ml-auto" onClick={() => look({ is: "whole" })}>
        Back to the recording
      </Button>
      {view.verdicts.length > 0 && (
        <div className="w-full">
          <VerdictList verdicts={view.verdicts} />
        </div>
      )}
    </div>
  );
}

const bar =
  "flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-sunken px-4 py-1.5 text-12";
