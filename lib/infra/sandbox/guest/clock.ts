import type { Primordials } from "./primordials";
import type { Post } from "./run";

export interface GivenClock {
  now?: number;
  readings?: number[];
}

/**
 * The clock of a run. Every reading that the function makes is written down as its distance from the
 * one before; given those again, it shows the same times. Date and performance read it, since the
 * built-ins below them cannot be told the time.
 */
export function makeClock(p: Primordials, place: Record<string, unknown>) {
  const keptAtMost = 5_000;
  let post: Post | undefined;
  let start = 0;
  let shift = 0;
  let last = 0;
  let readings: number[] = [];
  let supplied: number[] | undefined;
  let used = 0;
  let cut = false;

  const put = (list: number[], value: number) =>
    p.defineProperty(list, list.length, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });

  /** By hand: how JSON writes a list is within user code's reach. */
  const listed = (): string => {
    let text = "";
    for (let i = 0; i < readings.length; i++) text += `${i > 0 ? "," : ""}${readings[i]}`;
    return `[${text}]`;
  };

  const step = (): number => {
    if (supplied && used < supplied.length) {
      used += 1;
      const given = supplied[used - 1] as number;
      // Past the given readings time goes on from the last one, never back.
      if (used === supplied.length) shift = last + given - p.now();
      return given;
    }
    return p.now() + shift - last;
  };

  const now = (): number => {
    const added = step();
    last += added;
    if (post === undefined) return last;
    if (readings.length < keptAtMost) put(readings, added);
    else cut = true;
    return last;
  };

  const RealDate = p.Date;
  // A class could not be called without `new`, which Date can.
  function GivenDate(this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return p.apply(p.dateString, new RealDate(now()), []);
    return p.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target);
  }
  const hidden = (holder: object, name: string, value: unknown) =>
    p.defineProperty(holder, name, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  const fixed = (holder: object, name: string, value: unknown) =>
    p.defineProperty(holder, name, {
      value,
      writable: false,
      enumerable: false,
      configurable: name !== "prototype",
    });
  fixed(GivenDate, "name", "Date");
  fixed(GivenDate, "length", 7);
  fixed(GivenDate, "prototype", RealDate.prototype);
  hidden(GivenDate, "now", { now: () => now() }.now);
  hidden(GivenDate, "parse", RealDate.parse);
  hidden(GivenDate, "UTC", RealDate.UTC);
  hidden(RealDate.prototype, "constructor", GivenDate);
  hidden(place, "Date", GivenDate);

  // A formatter that is given no date takes the present one.
  const formatter = p.DateTimeFormat.prototype;
  const { formatToParts } = formatter;
  const format = p.descriptorOf(formatter, "format");
  if (format?.get) {
    const read = format.get;
    p.defineProperty(formatter, "format", {
      configurable: true,
      get(this: unknown) {
        const bound = p.apply(read, this, []) as (date: unknown) => string;
        return (date?: unknown) => bound(date === undefined ? now() : date);
      },
    });
  }
  hidden(formatter, "formatToParts", function parts(this: unknown, date?: unknown) {
    return p.apply(formatToParts, this, [date === undefined ? now() : date]);
  });

  hidden(place, "performance", {
    now: () => now() - start,
    get timeOrigin() {
      return start;
    },
  });

  return {
    now,
    /** Begins a run: from here on every reading counts. */
    begin: (out: Post, given: GivenClock) => {
      post = undefined;
      supplied = given.readings;
      used = 0;
      readings = [];
      cut = false;
      start = typeof given.now === "number" ? given.now : p.now();
      shift = start - p.now();
      last = start;
      post = out;
    },
    /** Tells what was read, before the run's answer is told. */
    tell: () => post?.("clock", `${start}`, listed(), cut ? "cut" : ""),
  };
}
export type Clock = ReturnType<typeof makeClock>;
