"use client";
import { CircleX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { PopoverTrigger } from "@/components/ui/popover";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Blocker } from "./blockers";
import { useSettled } from "./use-settled";

/** Beside the button: that something blocks and, where there is room, what. Opens the whole list. */
export function BlockerSign({ blockers }: { blockers: Blocker[] }) {
  // While somebody types, a text is broken at every other key. Words wait until the hands rest.
  const [first, ...more] = useSettled(blockers, blockers.map((each) => each.text).join(" "), 500);
  if (!first) return null;
  const count = more.length + 1;
  return (
    <PopoverTrigger asChild>
      <Button
        tone="ghost"
        aria-label={count === 1 ? "1 thing blocks deploying" : `${count} things block deploying`}
        className="min-w-0 shrink text-bad hover:text-bad"
      >
        <CircleX className="size-4" strokeWidth={1.75} aria-hidden />
        <span className="max-w-64 truncate max-xl:hidden">{first.text}</span>
        <span className="tabular-nums xl:hidden">{count}</span>
        {more.length > 0 && <span className="tabular-nums max-xl:hidden">+{more.length}</span>}
      </Button>
    </PopoverTrigger>
  );
}

/** Everything that blocks, with a way to each place in the text. */
export function BlockerList({ blockers, onGo }: { blockers: Blocker[]; onGo: () => void }) {
  const { openLine } = useWorkspace();
  return (
    <ul aria-label="What blocks deploying" className="flex max-h-72 flex-col gap-2 overflow-y-auto">
      {blockers.map(({ text, at }) => (
        <li key={text} className="flex items-start gap-2">
          <CircleX className="mt-0.5 size-4 shrink-0 text-bad" strokeWidth={1.75} aria-hidden />
          <span className="min-w-0 flex-1 py-px wrap-anywhere">{text}</span>
          {at && (
            <Button
              size="small"
              onClick={() => {
                onGo();
                openLine(at.line, at.column);
              }}
            >
              Go to line {at.line}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
