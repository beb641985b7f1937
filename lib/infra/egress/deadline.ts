/** Ends when the run does, or when the time is over. A signal of signals would cost more than the call. */
export function startDeadline(outer: AbortSignal, ms: number) {
  const ended = new AbortController();
  let why: string | undefined;
  const end = (reason: string) => {
    why ??= reason;
    ended.abort();
  };
  const endWithRun = () => end("The run ended before it was answered.");
  const timer = setTimeout(() => end(`It was not answered within ${ms / 1000} s.`), ms);
  outer.addEventListener("abort", endWithRun);
  if (outer.aborted) endWithRun();
  return {
    signal: ended.signal,
    /** why it ended; undefined while it has not */
    why: () => why,
    clear: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", endWithRun);
    },
  };
}
export type Deadline = ReturnType<typeof startDeadline>;
