import { Lock } from "lucide-react";
import { LineLink } from "./line-link";
import type { CloseStep as Close } from "./preview-steps";
import { Note, Step } from "./step";

export function CloseStep({
  close,
  openLine,
}: {
  close: Close | null;
  openLine: ((line: number) => void) | undefined;
}) {
  if (!close) return <Step off last icon={Lock} verb="Stays open" />;
  return (
    <Step
      last
      icon={Lock}
      verb="Closes the conversation"
      source={
        close.line === undefined ? undefined : <LineLink line={close.line} openLine={openLine} />
      }
    >
      <div className="flex w-full items-center gap-2 text-12 text-ink-2">
        <span aria-hidden className="flex-1 border-t border-line-2" />
        conversation closed
        <span aria-hidden className="flex-1 border-t border-line-2" />
      </div>
      <Note>Raises Conversation End.</Note>
    </Step>
  );
}
