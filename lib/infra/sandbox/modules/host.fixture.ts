import { native } from "../runner/native";
import { type Host, host } from "./host";

/** Gives modules in a test what a room would: the runner's own operations, and timers. */
export function furnishHost(more: Partial<Host> = {}): void {
  let drawn = 0;
  const compute = (operation: string, ...texts: string[]): string => {
    const answer = native(operation, ...texts);
    if (answer.startsWith("+")) return answer.slice(1);
    throw new Error(answer.slice(1));
  };
  const timers = new Map<number, NodeJS.Timeout>();
  Object.assign(host, {
    native: compute,
    random: (count: number) => {
      drawn += count;
      return compute("random", "a seed", `${drawn - count}`, `${count}`);
    },
    setTimeout: (handler: (...given: unknown[]) => void, ms: number, ...given: unknown[]) => {
      timers.set(timers.size + 1, setTimeout(handler, ms, ...given));
      return timers.size;
    },
    clearTimeout: (timer: number) => clearTimeout(timers.get(timer)),
    ...more,
  });
}
