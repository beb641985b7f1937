const atATime = 4;

/** Does work for each of many, few of them at a time; answers in their order. */
export async function aFewAtATime<T, R>(
  all: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = all.entries();
  let failed = false;
  const worker = async () => {
    for (const [index, one] of left) {
      // Nobody waits for the rest any more.
      if (failed) return;
      try {
        results[index] = await work(one);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, all.length) }, worker));
  return results;
}
