import type { makeTable } from "./console-table";
import type { Describe } from "./describe";
import type { Primordials } from "./primordials";

type Write = (level: string, given: readonly unknown[]) => void;

/** The console that user code finds: every method of it, each of which comes down to lines of the log. */
export function makeConsoleMethods(
  p: Primordials,
  {
    describe,
    table,
    write,
    now,
  }: {
    describe: Describe;
    table: ReturnType<typeof makeTable>;
    write: Write;
    now: () => number;
  },
) {
  const counts = new p.Map<string, number>();
  const starts = new p.Map<string, number>();
  let indent = "";

  const append = (list: unknown[], value: unknown) =>
    p.defineProperty(list, list.length, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  const shown = (value: unknown, limit: number): string =>
    typeof value === "string" ? describe.cut(value, limit) : describe.json(value, limit);

  /** One value in the place of a %s, %d, %i, %f, %j, %o, %O or %c. */
  const placed = (kind: string, value: unknown): string => {
    if (kind === "c") return "";
    if (kind === "s" || typeof value === "symbol") return shown(value, 8000);
    if (kind === "j" || kind === "o" || kind === "O") return describe.json(value, 8000);
    const isNumber = typeof value === "number" || typeof value === "string";
    const number = isNumber ? p.Number(value) : NaN;
    return `${kind === "i" ? number - (number % 1) : number}`;
  };
  /** A text with places for values, and what is left beside it. */
  const format = (text: string, given: readonly unknown[]): unknown[] => {
    let out = "";
    let used = 1;
    let from = 0;
    for (;;) {
      const at: number = p.apply(p.indexOf, text, ["%", from]);
      const kind = at < 0 ? "" : p.apply(p.charAt, text, [at + 1]);
      if (kind === "") break;
      const isPlace = p.apply(p.indexOf, "sdifjoOc", [kind]) >= 0 && used < given.length;
      out += p.apply(p.slice, text, [from, at]);
      if (isPlace) {
        out += placed(kind, given[used]);
        used += 1;
      } else out += kind === "%" ? "%" : `%${kind}`;
      from = at + 2;
    }
    const line: unknown[] = [];
    append(line, out + p.apply(p.slice, text, [from]));
    for (; used < given.length; used++) append(line, given[used]);
    return line;
  };

  const put = (level: string, given: readonly unknown[]) => {
    const first = given[0];
    const isText = typeof first === "string";
    if (given.length > 1 && isText && p.apply(p.indexOf, first, ["%"]) >= 0) {
      given = format(first, given);
    }
    if (indent === "") return write(level, given);
    const line: unknown[] = [];
    append(line, indent + (isText ? given[0] : given.length > 0 ? shown(first, 32_000) : ""));
    for (let i = 1; i < given.length; i++) append(line, given[i]);
    write(level, line);
  };
  const say = (level: string, text: string, more: readonly unknown[] = []) => {
    const line: unknown[] = [];
    append(line, indent + text);
    for (let i = 0; i < more.length; i++) append(line, more[i]);
    write(level, line);
  };
  const line =
    (level: string) =>
    (...given: unknown[]) =>
      put(level, given);
  const labelOf = (label: unknown): string =>
    label === undefined ? "default" : shown(label, 1000);

  const group = (...given: unknown[]) => {
    if (given.length > 0) put("info", given);
    if (indent.length < 40) indent += "  ";
  };

  const elapsed = (label: string, more: readonly unknown[]): boolean => {
    const start = p.apply(p.mapGet, starts, [label]) as number | undefined;
    if (start === undefined) {
      say("warn", `There is no timer named “${label}”.`);
      return false;
    }
    const ms = now() - start;
    say("info", `${label}: ${ms - (ms % 1)} ms`, more);
    return true;
  };

  const nothing = () => {};
  return {
    debug: line("debug"),
    log: line("info"),
    info: line("info"),
    warn: line("warn"),
    error: line("error"),
    dir: (value: unknown) => put("info", [value]),
    dirxml: line("info"),
    table: (data: unknown, columns?: unknown) => {
      if (typeof data === "object" && data !== null) say("info", table(data, columns));
      else put("info", [data]);
    },
    trace: (...given: unknown[]) => {
      put("debug", given.length > 0 ? given : ["Trace"]);
      say("debug", describe.userFrames(new p.Error()));
    },
    assert: (condition: unknown, ...given: unknown[]) => {
      if (condition) return;
      if (typeof given[0] === "string") {
        const line: unknown[] = [];
        append(line, `Assertion failed: ${given[0]}`);
        for (let i = 1; i < given.length; i++) append(line, given[i]);
        put("error", line);
      } else say("error", "Assertion failed", given);
    },
    count: (label?: unknown) => {
      const name = labelOf(label);
      const next = ((p.apply(p.mapGet, counts, [name]) as number | undefined) ?? 0) + 1;
      p.apply(p.mapSet, counts, [name, next]);
      say("info", `${name}: ${next}`);
    },
    countReset: (label?: unknown) => void p.apply(p.mapDelete, counts, [labelOf(label)]),
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = p.apply(p.slice, indent, [2]);
    },
    time: (label?: unknown) => void p.apply(p.mapSet, starts, [labelOf(label), now()]),
    timeLog: (label?: unknown, ...given: unknown[]) => void elapsed(labelOf(label), given),
    timeEnd: (label?: unknown) => {
      const name = labelOf(label);
      if (elapsed(name, [])) p.apply(p.mapDelete, starts, [name]);
    },
    clear: nothing,
    timeStamp: nothing,
    profile: nothing,
    profileEnd: nothing,
  };
}
