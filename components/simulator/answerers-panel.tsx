"use client";
import { useMemo } from "react";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import { events } from "@/lib/domain/events/catalog";
import { AnswererRow } from "./answerer-row";
import { lastDurations } from "./last-durations";
import { RefusalWords } from "./refusal-words";
import type { Session } from "./session";

/** Per event which code answers, and how long its answer takes. */
export function AnswerersPanel({ session }: { session: Session }) {
  const { lambdas = [] } = useLambdas(session.account);
  const durations = useMemo(() => lastDurations(session.entries), [session.entries]);
  return (
    <section aria-label="Code that answers" className="border-t border-line pt-0.5 pb-2">
      <div className="flex h-11 items-center gap-2 px-4">
        <h2 className="text-13">Code that answers</h2>
        <span className="ml-auto text-12 text-ink-3">latency, mark at 1 s</span>
      </div>
      <div className="px-4 pb-1 empty:hidden">
        <RefusalWords session={session} place="code" />
      </div>
      {events.map((event) => (
        <AnswererRow
          key={event.id}
          event={event}
          session={session}
          lambdas={lambdas}
          lastMs={durations.get(event.id)}
        />
      ))}
    </section>
  );
}
