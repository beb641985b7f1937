"use client";
import { ArrowUp } from "lucide-react";
import { useState } from "react";

/** The line that the consumer writes. It stays where it was refused. */
export function Composer({
  label,
  onSend,
}: {
  label: string;
  onSend: (text: string) => Promise<boolean>;
}) {
  const [text, setText] = useState("");
  const send = async () => {
    const sent = text.trim();
    if (!sent) return;
    // At once: who writes fast writes the next line already.
    setText("");
    if (!(await onSend(sent))) setText((typed) => typed || sent);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="mx-3 mb-3 flex h-[38px] shrink-0 items-center gap-2 rounded-full border border-line-2 pr-1.5 pl-3.5 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent max-sm:h-11"
    >
      <input
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={5_000}
        autoComplete="off"
        onChange={(change) => setText(change.target.value)}
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3"
      />
      <button
        type="submit"
        aria-label="Send"
        className="grid size-[26px] shrink-0 place-items-center rounded-full bg-ink text-on-ink hover:opacity-90 max-sm:size-9"
      >
        <ArrowUp className="size-3.5" strokeWidth={2} aria-hidden />
      </button>
    </form>
  );
}
