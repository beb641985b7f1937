"use client";
import { LoaderCircle, type LucideIcon, Check as Tick, TriangleAlert, X } from "lucide-react";
import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Check } from "./checks";

const signs: Record<Check["is"], { icon: LucideIcon; colour: string; word: string }> = {
  fine: { icon: Tick, colour: "text-good", word: "Fine" },
  trying: { icon: LoaderCircle, colour: "animate-turn text-ink-3", word: "Being tried" },
  warning: { icon: TriangleAlert, colour: "text-warn", word: "Warning" },
  failing: { icon: X, colour: "text-bad", word: "Fails" },
  blocked: { icon: X, colour: "text-bad", word: "Blocks" },
};

/** The checks of a deploy, each with its sign and word. `blockedId` names those in the way, for the button. */
export function CheckList({ checks, blockedId }: { checks: Check[]; blockedId: string }) {
  return (
    <ul className="flex flex-col gap-2">
      {checks.map((check, index) => (
        <CheckRow
          key={check.text}
          check={check}
          {...(check.is === "blocked" || check.is === "failing"
            ? { id: `${blockedId}-${index}` }
            : {})}
        />
      ))}
    </ul>
  );
}

function CheckRow({ check, id }: { check: Check; id?: string }) {
  const { icon: Icon, colour, word } = signs[check.is];
  const listId = useId();
  const [shown, setShown] = useState((check.more?.length ?? 0) === 1);
  return (
    <li id={id} className="flex items-start gap-2.5 leading-[18px]">
      <Icon className={classNames("mt-px size-4 shrink-0", colour)} role="img" aria-label={word} />
      <div className="min-w-0 flex-1 wrap-anywhere">
        {check.text}
        {check.code && (
          <>
            {" "}
            <span className="code-word">{check.code}</span>
          </>
        )}
        {check.more && shown && (
          <ul id={listId} className="mt-1 flex flex-col gap-1 text-12 text-ink-2">
            {check.more.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {check.more && (
        <button
          type="button"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          onClick={() => setShown(!shown)}
          className="rounded-key text-12 text-accent max-sm:-my-2.5 max-sm:py-2.5"
        >
          {shown ? "Hide" : "Show"}
        </button>
      )}
    </li>
  );
}
