"use client";
import { Signal, SignalLow, TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";
import { useEngine } from "./use-engine";

const words = {
  ready: { short: "Engine ready", long: "Tests run and deploys take effect.", icon: Signal },
  starting: { short: "Engine starting…", long: "Tests wait until it is ready.", icon: SignalLow },
  stopped: {
    short: "Engine stopped",
    long: "Engine stopped. Tests and deploys wait.",
    icon: TriangleAlert,
  },
};

export function EngineLight({ account, labelClass }: { account: string; labelClass: string }) {
  const { state = "starting" } = useEngine(account);
  const { short, long, icon: Icon } = words[state];
  return (
    <Tooltip label={long} side="right">
      <div
        role="status"
        aria-label={short}
        className={classNames(
          "flex h-[30px] min-w-8 items-center gap-2 rounded-control px-2 text-ink-2 max-lg:justify-center",
          state === "stopped" && "text-bad",
        )}
      >
        <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
        <span className={labelClass}>{short}</span>
      </div>
    </Tooltip>
  );
}
