import { BellOff, Bot, MessageSquareText } from "lucide-react";
import { Bubble, cut } from "./bubble";
import { LineLink } from "./line-link";
import type { MessageStep as Message } from "./preview-steps";
import { Note, Step } from "./step";

type OpenLine = ((line: number) => void) | undefined;

/** What the consumer would read: the function's message, the automatic one, or nothing. */
export function MessageStep({
  message,
  openLine,
  last = false,
}: {
  message: Message;
  openLine: OpenLine;
  /** no transfer and no close follow */
  last?: boolean;
}) {
  switch (message.is) {
    case "function":
      return (
        <Step
          last={last}
          icon={MessageSquareText}
          verb="Sends a message"
          {...(message.insteadOf ? { how: "instead of the automatic one" } : {})}
          source={source(message.line, openLine)}
        >
          {message.insteadOf && <Unsent text={message.insteadOf} />}
          <Bubble text={message.text} />
        </Step>
      );
    case "automatic":
      return (
        <Step last={last} icon={Bot} verb="Sends the automatic message">
          <Bubble automatic text={message.text} />
          {message.why && <Note>{message.why}</Note>}
        </Step>
      );
    case "silent":
      return (
        <Step
          last={last}
          icon={BellOff}
          verb="Sends nothing"
          {...(message.suppressed ? { how: "not even the automatic one" } : {})}
          source={source(message.line, openLine)}
        >
          {message.suppressed && <Unsent text={message.suppressed} />}
          <Note>{message.why}</Note>
        </Step>
      );
    case "nothing":
      return (
        <Step off last={last} icon={MessageSquareText} verb="Sends nothing">
          <Note>No automatic message is set for this event.</Note>
        </Step>
      );
  }
}

function source(line: number | undefined, openLine: OpenLine) {
  return line === undefined ? undefined : <LineLink line={line} openLine={openLine} />;
}

/** The automatic message that is not sent. */
function Unsent({ text }: { text: string }) {
  return (
    <p className="flex max-w-[92%] items-center gap-1.5 rounded-dialog rounded-tl-key border border-dashed border-line-2 px-2 py-1 text-12 text-ink-3">
      <Bot aria-hidden className="size-3 shrink-0" strokeWidth={1.75} />
      <span className="sr-only">Not sent: </span>
      <s className="min-w-0 break-words decoration-1">{cut(text)}</s>
    </p>
  );
}
