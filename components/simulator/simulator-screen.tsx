"use client";
import { useCallback, useMemo, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";
import { useNarrow, useWide } from "@/components/workspace/use-media";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { simulatedRules } from "@/lib/domain/simulation/rules";
import type { KeptSimulation } from "@/lib/domain/simulation/simulation";
import { ClockBar } from "./clock-bar";
import { ConsumerPane } from "./consumer-pane";
import { consumersOf } from "./consumers";
import { DeskPane } from "./desk-pane";
import { NewConsumerDialog } from "./new-consumer-dialog";
import { SessionMenu } from "./session-menu";
import { SimulatorKeys } from "./simulator-keys";
import { TimelinePane } from "./timeline-pane";
import { useClockWays } from "./use-clock-ways";
import { useSimulation } from "./use-simulation";
import { useSimulatorKeys } from "./use-simulator-keys";
import { ViewBar } from "./view-bar";

const panes = [
  { value: "consumer", label: "Consumer" },
  { value: "timeline", label: "Timeline" },
  { value: "desk", label: "Desk" },
] as const;
type Pane = (typeof panes)[number]["value"];

/** A conversation with two sides, the clock above it, and between them what it raises. */
export function SimulatorScreen({
  account,
  initial,
  settings,
  now,
}: {
  account: string;
  /** null: nobody is there yet */
  initial: KeptSimulation | null;
  settings: AccountSettings;
  /** what the clock of a new session shows */
  now: number;
}) {
  const rules = useMemo(() => simulatedRules.parse(settings), [settings]);
  const onMade = useCallback(
    (id: string) => window.history.replaceState(null, "", `/${account}/simulator/${id}`),
    [account],
  );
  const session = useSimulation({ account, initial, initialRules: rules, startsAt: now, onMade });
  const ways = useClockWays(session);
  const consumers = useMemo(() => consumersOf(session.conversations), [session.conversations]);
  const [adding, setAdding] = useState(false);
  const [pane, setPane] = useState<Pane>("consumer");
  const [wide, narrow] = [useWide(), useNarrow()];
  const add = () => session.readOnly === undefined && setAdding(true);
  useSimulatorKeys({ session, ways, onNew: add });

  const middle: Pane = pane === "desk" ? "desk" : "timeline";
  const inSight = (each: Pane) =>
    wide || (narrow ? pane === each : each === "consumer" || each === middle);
  return (
    <main aria-label="Simulator" className="flex min-h-0 flex-1 flex-col">
      <ClockBar session={session} ways={ways}>
        <SessionMenu session={session} />
      </ClockBar>
      <ViewBar session={session} />
      {!wide && (
        <div className="flex shrink-0 border-b border-line bg-bg px-4 py-1.5 max-sm:px-3">
          <Segmented
            label="Panes"
            className="ml-auto max-sm:w-full max-sm:[&>*]:flex-1 max-sm:[&>*]:justify-center"
            value={narrow ? pane : middle}
            options={narrow ? panes : panes.slice(1)}
            onChange={setPane}
          />
        </div>
      )}
      <div className="grid min-h-0 flex-1 grid-cols-[344px_minmax(0,1fr)_352px] max-lg:grid-cols-[300px_minmax(0,1fr)] max-sm:grid-cols-1">
        <div className={classNames("flex min-h-0 min-w-0", !inSight("consumer") && "hidden")}>
          <ConsumerPane session={session} consumers={consumers} onNew={add} />
        </div>
        <div
          className={classNames(
            "flex min-h-0 min-w-0 border-line sm:border-l",
            !inSight("timeline") && "hidden",
          )}
        >
          <TimelinePane session={session} />
        </div>
        <div
          className={classNames(
            "flex min-h-0 min-w-0 border-line sm:border-l",
            !inSight("desk") && "hidden",
          )}
        >
          <DeskPane session={session} />
        </div>
      </div>
      {adding && (
        <NewConsumerDialog
          rules={session.rules}
          taken={consumers.map(({ id }) => id)}
          open={session.open}
          onClose={() => setAdding(false)}
        />
      )}
      <SimulatorKeys />
    </main>
  );
}
