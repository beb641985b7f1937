"use client";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Conversation } from "@/lib/domain/conversations/conversation";
import { Composer } from "./composer";
import type { Consumer } from "./consumers";
import { firstName } from "./people";
import { PhoneLineRow } from "./phone-line-row";
import { phoneLines } from "./phone-lines";
import type { Session } from "./session";

/** What the consumer holds in their hand. */
export function Phone({
  session,
  consumer,
  conversation,
}: {
  session: Session;
  consumer: Consumer;
  conversation: Conversation;
}) {
  const { entries, rules, zone, readOnly, act, open } = session;
  const { convIds } = consumer;
  const lines = useMemo(() => phoneLines(entries, convIds, rules), [entries, convIds, rules]);
  const chat = useRef<HTMLOListElement>(null);
  useEffect(() => {
    chat.current?.scrollTo({ top: chat.current.scrollHeight });
  }, [lines.length]);
  const closed = conversation.state === "CLOSE";
  const { language, authenticated } = conversation.consumer;
  return (
    <div className="mx-5 mt-1 flex min-h-0 flex-1 flex-col overflow-hidden rounded-[26px] border border-line-2 bg-surface">
      <div className="flex shrink-0 items-baseline gap-2 border-b border-line px-[18px] pt-[13px] pb-[11px]">
        <h3 className="truncate font-semibold">{consumer.name}</h3>
        <span className="ml-auto text-11 whitespace-nowrap text-ink-3">
          {[language, authenticated ? "signed in" : "not signed in"].filter(Boolean).join(", ")}
        </span>
      </div>
      <ol
        ref={chat}
        aria-label={`Chat of ${consumer.name}`}
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3.5 -outline-offset-2"
      >
        {lines.map((line) => (
          <PhoneLineRow key={line.key} line={line} zone={zone} />
        ))}
      </ol>
      {readOnly !== undefined ? (
        <p className="shrink-0 border-t border-line px-4 py-3 text-12 text-ink-3">{readOnly}</p>
      ) : closed ? (
        <div className="flex shrink-0 flex-col items-start gap-2 border-t border-line px-4 py-3 text-12 text-ink-2">
          <p>The conversation is closed, so nobody can write. Open a new one.</p>
          <Button
            size="small"
            onClick={() =>
              void open({
                type: "opened",
                consumer: conversation.consumer,
                skillId: conversation.skillId,
                ...(conversation.campaign ? { campaign: conversation.campaign } : {}),
                ...(conversation.context ? { context: conversation.context } : {}),
              })
            }
          >
            Open a new conversation
          </Button>
        </div>
      ) : (
        <Composer
          label={`Write as ${firstName(consumer.name)}`}
          onSend={(text) =>
            act("consumer", {
              type: "message",
              by: { id: consumer.id, role: "CONSUMER" },
              text,
            })
          }
        />
      )}
    </div>
  );
}
