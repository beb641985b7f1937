import { Ban, CircleX } from "lucide-react";
import type { Effect } from "@/lib/domain/commands/effect";
import { commandWords } from "./command-words";
import { LineLink } from "./line-link";

const words: Partial<Record<Effect["status"], string>> = {
  ignored: "Ignored",
  invalid: "Not a command",
  dropped_stale: "Dropped",
};

/** The commands of an answer that do nothing, each with its reason. */
export function NotCarriedOut({
  effects,
  openLine,
}: {
  effects: readonly Effect[];
  openLine: ((line: number) => void) | undefined;
}) {
  if (effects.length === 0) return null;
  return (
    <ul
      aria-label="Not carried out"
      className="mt-3.5 flex flex-col gap-2 border-t border-line pt-2.5"
    >
      {effects.map((effect, index) => {
        const invalid = effect.status === "invalid";
        const Icon = invalid ? CircleX : Ban;
        return (
          <li key={index} className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2.5 text-12">
            <Icon
              aria-hidden
              strokeWidth={1.75}
              className={`mx-[3px] mt-0.5 size-3.5 ${invalid ? "text-bad" : "text-warn"}`}
            />
            <div className="min-w-0">
              <s className="font-mono text-[11.5px] leading-[18px] break-words text-ink-3 decoration-1">
                {commandWords(effect)}
              </s>
              <p className="text-ink-2">
                {effect.path && <span className="code-word">{effect.path}</span>}
                {effect.path && " "}
                {words[effect.status] ?? effect.status}
                {effect.reason ? `: ${lowered(effect.reason)}` : "."}{" "}
                {effect.line !== undefined && <LineLink line={effect.line} openLine={openLine} />}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The reason continues the sentence, unless it starts with a code word such as `skillId`. */
function lowered(reason: string): string {
  return /^[A-Z][a-z]* /.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason;
}
