import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import type { VariableChange } from "@/lib/domain/lambdas/environment";

/** Environment variables that were added, changed or removed, one a line. */
export function VariableChanges({ changes }: { changes: VariableChange[] }) {
  return (
    <section
      tabIndex={0}
      aria-label="Changed environment variables"
      className="max-h-40 shrink-0 overflow-auto border-b border-line bg-surface px-3.5 py-2 text-12 -outline-offset-2"
    >
      <h4 className="mb-1 text-12 font-medium text-ink-2">Environment</h4>
      <ul className="flex flex-col gap-0.5 font-mono">
        {changes.map(({ name, before, after }) => (
          <li key={name} className="wrap-anywhere whitespace-pre-wrap">
            <span className="font-medium">{name}</span>{" "}
            {before === undefined ? (
              <Tagged word="added">{after}</Tagged>
            ) : after === undefined ? (
              <Tagged word="removed">{before}</Tagged>
            ) : (
              <>
                <del className="bg-bad-weak px-1 no-underline">{shown(before)}</del>{" "}
                <ArrowRight className="inline size-3 text-ink-3" aria-label="is now" />{" "}
                <ins className="bg-good-weak px-1 no-underline">{shown(after)}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tagged({ word, children }: { word: "added" | "removed"; children: ReactNode }) {
  const added = word === "added";
  return (
    <>
      <span className={added ? "bg-good-weak px-1" : "bg-bad-weak px-1"}>{shown(children)}</span>{" "}
      <span className={added ? "font-sans text-good" : "font-sans text-bad"}>{word}</span>
    </>
  );
}

const shown = (value: ReactNode) =>
  value === "" ? <span className="font-sans text-ink-3">empty</span> : value;
