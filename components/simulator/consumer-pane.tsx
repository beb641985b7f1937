"use client";
import { Flame, LogOut, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { ConsumerPicker } from "./consumer-picker";
import type { Consumer } from "./consumers";
import { Phone } from "./phone";
import { RefusalWords } from "./refusal-words";
import type { Session } from "./session";

/** The left side: the consumer with their phone. */
export function ConsumerPane({
  session,
  consumers,
  onNew,
}: {
  session: Session;
  consumers: readonly Consumer[];
  onNew: () => void;
}) {
  const { conversation, readOnly, act } = session;
  const consumer = consumers.find(({ id }) => id === conversation?.consumer.id);
  const still = readOnly !== undefined || conversation?.state !== "OPEN";
  const urgent = conversation?.ttr.ttrType === "URGENT";
  return (
    <section
      aria-label="Consumer"
      data-pane="consumer"
      className="flex min-h-0 min-w-0 flex-1 flex-col bg-bg"
    >
      <div className="flex h-11 shrink-0 items-center gap-2 px-4">
        <h2 className="text-13">Consumer</h2>
        <div className="ml-auto flex min-w-0 items-center gap-1">
          {consumer && (
            <ConsumerPicker consumers={consumers} value={consumer} onPick={session.select} />
          )}
          {readOnly === undefined && (
            <Tooltip label="New consumer">
              <Button tone="ghost" size="icon-small" aria-label="New consumer" onClick={onNew}>
                <Plus className="size-4" strokeWidth={1.75} />
              </Button>
            </Tooltip>
          )}
        </div>
      </div>
      {consumer && conversation ? (
        <>
          <Phone session={session} consumer={consumer} conversation={conversation} />
          <div className="px-5 empty:hidden">
            <RefusalWords session={session} place="consumer" />
          </div>
          <div className="flex shrink-0 gap-1.5 px-5 pt-2.5 pb-3.5">
            <Button
              size="small"
              className="flex-1"
              disabled={still}
              onClick={() =>
                void act("consumer", { type: urgent ? "urgentUnmarked" : "urgentMarked" })
              }
            >
              <Flame className="size-3.5" strokeWidth={1.75} aria-hidden />
              {urgent ? "Unmark urgent" : "Mark urgent"}
            </Button>
            <Button
              size="small"
              className="flex-1"
              disabled={still}
              onClick={() => void act("consumer", { type: "closed", by: "CONSUMER" })}
            >
              <LogOut className="size-3.5" strokeWidth={1.75} aria-hidden />
              End conversation
            </Button>
          </div>
        </>
      ) : (
        <div className="mx-5 mb-3.5 grid flex-1 place-items-center rounded-[26px] border border-dashed border-line-2 p-6 text-center">
          <div className="flex flex-col items-center gap-3">
            <p className="text-ink-2">Nobody here yet.</p>
            {readOnly === undefined ? (
              <Button tone="accent" onClick={onNew}>
                New consumer
              </Button>
            ) : (
              <p className="text-12 text-ink-3">{readOnly}</p>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
