"use client";
import { ChevronDown, Timer } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from "@/components/ui/menu";
import type { Conversation } from "@/lib/domain/conversations/conversation";
import { secondsWords } from "./change-words";
import type { DeskAgent } from "./desk-agents";
import { firstName } from "./people";
import type { Session } from "./session";

const promises = [300, 900, 1_800, 3_600, 14_400];
const kinds = { NORMAL: "Normal", URGENT: "Urgent", CUSTOM: "Promised" } as const;

/** What the agent answers, and how soon they promise to. */
export function ReplyBox({
  session,
  agent,
  conversation,
}: {
  session: Session;
  agent: DeskAgent;
  conversation: Conversation;
}) {
  const { act, readOnly } = session;
  const [text, setText] = useState("");
  const closed = conversation.state === "CLOSE";
  const inside = agent.standing === "assigned" || agent.standing === "joined";
  const may = readOnly === undefined && inside;
  const name = firstName(agent.name);
  const role = conversation.participants.find(({ id }) => id === agent.id)?.role;
  const placeholder = closed
    ? "The conversation is closed."
    : inside
      ? `Answer as ${name}`
      : `${name} has to take or join it before answering`;
  const send = async () => {
    const sent = text.trim();
    if (!sent || !may || !role) return;
    setText("");
    const done = await act("desk", { type: "message", by: { id: agent.id, role }, text: sent });
    if (!done) setText((typed) => typed || sent);
  };
  const { ttrType, value } = conversation.ttr;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="mx-4 flex flex-col gap-1 rounded-panel border border-line-2 bg-surface px-2.5 pt-2 pb-2 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent"
    >
      <textarea
        aria-label={`Answer as ${name}`}
        placeholder={placeholder}
        rows={2}
        value={text}
        disabled={!may}
        maxLength={5_000}
        onChange={(change) => setText(change.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
        className="min-h-10 w-full resize-none bg-transparent leading-5 outline-none placeholder:text-ink-3 disabled:cursor-not-allowed"
      />
      <div className="flex items-center gap-1.5">
        <Menu>
          <MenuTrigger asChild>
            <Button
              size="small"
              tone="ghost"
              className="-ml-1.5 font-normal"
              disabled={!may || agent.standing !== "assigned"}
              aria-label={`Response time: ${kinds[ttrType]}, ${secondsWords(value)}`}
            >
              <Timer className="size-3.5" strokeWidth={1.75} aria-hidden />
              {kinds[ttrType]}, {secondsWords(value)}
              <ChevronDown className="size-3 text-ink-3" aria-hidden />
            </Button>
          </MenuTrigger>
          <MenuContent align="start">
            <MenuLabel>Promise an answer within</MenuLabel>
            {promises.map((seconds) => (
              <MenuItem
                key={seconds}
                onSelect={() => void act("desk", { type: "responseTimeSet", seconds })}
              >
                {secondsWords(seconds)}
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
        <Button
          size="small"
          type="submit"
          className="ml-auto"
          disabled={!may}
          aria-label="Send answer"
        >
          Send <Kbd keys="enter" />
        </Button>
      </div>
    </form>
  );
}
