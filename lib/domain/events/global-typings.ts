/** What the sandbox offers beside the language itself. */
export const globalTypings = `
interface Console {
  debug(...data: unknown[]): void;
  log(...data: unknown[]): void;
  info(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
  assert(condition?: unknown, ...data: unknown[]): void;
  clear(): void;
  count(label?: string): void;
  countReset(label?: string): void;
  dir(value?: unknown, options?: object): void;
  dirxml(...data: unknown[]): void;
  group(...data: unknown[]): void;
  groupCollapsed(...data: unknown[]): void;
  groupEnd(): void;
  table(data?: unknown, columns?: string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...data: unknown[]): void;
  trace(...data: unknown[]): void;
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
