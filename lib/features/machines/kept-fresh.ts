/**
 * Keeps what was read for some seconds. Who asks while it is fresh asks nobody; a little later it is
 * read anew behind their back; and what is older than `lateMs` is never answered with, also where
 * reading fails.
 */
export function keptFresh<Value>(
  read: () => Promise<Value>,
  {
    soonMs,
    lateMs,
    now = Date.now,
  }: { soonMs: number; lateMs: number; now?: (() => number) | undefined },
) {
  let last: { at: number; value: Value } | undefined;
  let reading: Promise<Value> | undefined;

  function begin(): Promise<Value> {
    if (reading) return reading;
    // From its beginning: what changes while it is read may be missing.
    const at = now();
    const begun = read().then(
      (value) => {
        // Another took its place: something was changed meanwhile.
        if (reading !== begun) return value;
        reading = undefined;
        last = { at, value };
        return value;
      },
      (error: unknown) => {
        if (reading === begun) reading = undefined;
        throw error;
      },
    );
    reading = begun;
    return begun;
  }

  return {
    get(): Value | Promise<Value> {
      const age = last ? now() - last.at : Number.POSITIVE_INFINITY;
      if (!last || age >= lateMs) return begin();
      // Where this fails, the next one who comes tries again.
      if (age >= soonMs) begin().catch(() => undefined);
      return last.value;
    },

    /** Read anew for who misses something in it, once a second at most: anybody can miss things. */
    newer(): Value | Promise<Value> {
      return last && now() - last.at < 1_000 ? last.value : begin();
    },

    /** What is answered from now on is read from now on. */
    forget(): void {
      last = undefined;
      reading = undefined;
    },
  };
}
