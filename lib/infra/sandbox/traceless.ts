import type { Style } from "@/lib/domain/lambdas/lambda";
import { leavesNoTrace } from "@/lib/domain/lambdas/traceless/leaves-no-trace";

/** Reading a longer text would keep everybody waiting, and its globals are not what it spends time on. */
const readable = 12_000;
const rememberedAtMost = 10_000;

/** Remembers of each text whether its runs leave no trace, so that it is read once. */
export function tracelessTexts() {
  const known = new Map<string, boolean>();
  return ({ key, code, style }: { key: string; code: string; style: Style }): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const it = code.length <= readable && leavesNoTrace(code, style);
    if (known.size >= rememberedAtMost) known.clear();
    known.set(key, it);
    return it;
  };
}
