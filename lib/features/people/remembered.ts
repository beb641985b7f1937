/**
 * Remembers answers for a while, so that most requests ask nobody. What was refused is asked again:
 * whoever makes answers up would fill the room.
 */
export function remembered<Answer>(
  ask: (key: string) => Promise<Answer | null>,
  { forMs, most, now = Date.now }: { forMs: number; most: number; now?: () => number },
) {
  const kept = new Map<string, { until: number; answer: Promise<Answer | null> }>();
  return {
    get(key: string): Promise<Answer | null> {
      const found = kept.get(key);
      if (found && found.until > now()) return found.answer;
      if (kept.size >= most) kept.clear();
      const asked = { until: now() + forMs, answer: ask(key) };
      kept.set(key, asked);
      const forget = () => {
        if (kept.get(key) === asked) kept.delete(key);
      };
      asked.answer.then((answer) => {
        if (answer === null) forget();
      }, forget);
      return asked.answer;
    },
    forget(): void {
      kept.clear();
    },
  };
}
