import { ArrowRight, BellOff, Bot, Lock, type LucideIcon, MessageSquareText } from "lucide-react";
import { type EffectWord, effectWords } from "@/components/effects/run-sentence";
import type { Effect } from "@/lib/domain/commands/effect";

const icons: Record<EffectWord, LucideIcon> = {
  message: MessageSquareText,
  "automatic message": Bot,
  silence: BellOff,
  transfer: ArrowRight,
  close: Lock,
};

/** What a run did to the conversation, in one line. */
export function EffectWords({ effects }: { effects: readonly Effect[] }) {
  const words = effectWords(effects);
  const count = (status: Effect["status"]) =>
    effects.filter((effect) => effect.status === status).length;
  const [ignored, invalid] = [count("ignored"), count("invalid")];
  return (
    <span className="flex min-w-0 items-center gap-3 text-12 max-sm:gap-2 text-ink-2">
      {words.map((word) => {
        const Icon = icons[word];
        return (
          <span key={word} className="inline-flex items-center gap-1 whitespace-nowrap">
            <Icon aria-hidden strokeWidth={1.75} className="size-3 text-ink-3" />
            {/* Several words do not fit beside each other on a narrow screen; their icons do. */}
            <span className={words.length > 1 ? "max-sm:sr-only" : undefined}>{word}</span>
          </span>
        );
      })}
      {ignored > 0 && <span className="whitespace-nowrap text-warn">{ignored} ignored</span>}
      {invalid > 0 && <span className="whitespace-nowrap text-bad">{invalid} invalid</span>}
      {words.length + ignored + invalid === 0 && <span className="text-ink-3">no effect</span>}
    </span>
  );
}
