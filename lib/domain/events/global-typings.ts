/** What the sandbox offers beside the language itself. */
export const globalTypings = `
interface Console {
  debug(...data: unknown[]): void;
  log(...data: unknown[]): void;
  info(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
}
/** Writes into the run's logs: at most 1,000 lines or 256 KB a run. */
declare const console: Console;
declare function setTimeout<A extends unknown[]>(
  handler: (...args: A) => void, milliseconds?: number, ...args: A
): number;
declare function clearTimeout(timer?: number): void;
declare function setInterval<A extends unknown[]>(
  handler: (...args: A) => void, milliseconds?: number, ...args: A
): number;
declare function clearInterval(timer?: number): void;
declare function queueMicrotask(handler: () => void): void;
declare function structuredClone<T>(value: T): T;`;
