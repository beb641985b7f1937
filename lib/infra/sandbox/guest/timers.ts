import type { Clock } from "./clock";
import type { Primordials } from "./primordials";
import type { Post } from "./run";

interface Timer {
  id: number;
  due: number;
  every: number | undefined;
  run: () => void;
  next: Timer | undefined;
}

/**
 * Timers of a run, kept inside in the order in which they are due. The host is only ever asked for
 * one wake-up, and fires one timer at each, so a storm of timers cannot crowd out a neighbour.
 */
export function makeTimers(
  p: Primordials,
  { clock, post, limit }: { clock: Clock; post: Post; limit: number },
) {
  let first: Timer | undefined;
  let count = 0;
  let lastId = 0;
  /** when the host will wake us; it is told of earlier times only, and not often in one turn */
  let told = Infinity;
  let asks = 0;

  const waitFor = (timer: Timer): number => {
    const wait = timer.due - clock.now();
    return wait > 0 ? wait : 0;
  };

  const askToWake = (timer: Timer) => {
    if (timer.due >= told) return;
    asks += 1;
    told = asks < 100 ? timer.due : -Infinity;
    post("wake", `${asks < 100 ? waitFor(timer) : 0}`);
  };

  const insert = (timer: Timer) => {
    let before: Timer | undefined;
    let after = first;
    while (after && after.due <= timer.due) {
      before = after;
      after = after.next;
    }
    timer.next = after;
    if (before) before.next = timer;
    else first = timer;
  };

  const remove = (id: unknown) => {
    let before: Timer | undefined;
    for (let timer = first; timer; before = timer, timer = timer.next) {
      if (timer.id !== id) continue;
      if (before) before.next = timer.next;
      else first = timer.next;
      count -= 1;
      return;
    }
  };

  const add = (handler: unknown, delay: unknown, repeats: boolean, given: unknown[]): number => {
    if (typeof handler !== "function") {
      throw new p.TypeError("The first argument of a timer has to be a function.");
    }
    if (count >= limit) {
      throw new p.Error(
        `A run may have ${limit} timers at a time. Clear some before setting more.`,
      );
    }
    const asked = p.Number(delay);
    const wait = asked >= 1 && asked <= 2_147_483_647 ? asked : 1;
    lastId += 1;
    count += 1;
    const timer: Timer = {
      id: lastId,
      due: clock.now() + wait,
      every: repeats ? wait : undefined,
      run: () => p.apply(handler, undefined, given),
      next: undefined,
    };
    insert(timer);
    if (first === timer) askToWake(timer);
    return timer.id;
  };

  /** Fires the earliest timer when it is due, and answers how long to wait for the next; -1 for none. */
  const tick = (): number => {
    const timer = first;
    asks = 0;
    told = -Infinity;
    try {
      if (timer && timer.due <= clock.now()) {
        first = timer.next;
        if (timer.every === undefined) count -= 1;
        else {
          timer.due = clock.now() + timer.every;
          insert(timer);
        }
        timer.run();
      }
    } finally {
      told = first ? first.due : Infinity;
    }
    return first ? waitFor(first) : -1;
  };

  return {
    tick,
    next: (): number => (first ? waitFor(first) : -1),
    setTimeout: (handler: unknown, delay?: unknown, ...given: unknown[]) =>
      add(handler, delay, false, given),
    setInterval: (handler: unknown, delay?: unknown, ...given: unknown[]) =>
      add(handler, delay, true, given),
    clearTimeout: (id?: unknown) => remove(id),
    clearInterval: (id?: unknown) => remove(id),
  };
}
