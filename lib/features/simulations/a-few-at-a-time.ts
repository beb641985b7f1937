const atATime = 4;

/** Does work for each of many, few of them at a time; answers in their order. */
export async function aFewAtATime<T, R>(
  all: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = all.entries();
  const worker = async () => {
    for (const [index, one] of left) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(atATime, all.length) }, worker));
  return results;
}
