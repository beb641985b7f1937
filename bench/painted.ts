import type { Page } from "@playwright/test";
import { type Figure, median, percentile } from "./figures.ts";

const ROUNDS = 60;
const cold = 5;

/** From a click to a paint with nothing between them but one request: the floor of any button. */
function paintFloor(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now();
    await fetch("/api/health").then((response) => response.text());
    document.title = `${from}`;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - from;
  });
}

/**
 * Does something that the product marks itself, `parley:NAME-start` at the click and
 * `parley:NAME-painted` at the first frame that shows all of it, beside the floor.
 */
export async function painted(
  page: Page,
  {
    name,
    what,
    act,
    goals,
  }: {
    name: string;
    what: string;
    act: () => Promise<void>;
    /** milliseconds, of the median and of the 95th percentile */
    goals: { p50: number; p95?: number };
  },
): Promise<Figure[]> {
  const took: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => performance.clearMarks());
    await act();
    took.push(
      await page.evaluate(async (mark) => {
        const at = (which: string) => performance.getEntriesByName(`parley:${mark}-${which}`)[0];
        while (!at("painted")) await new Promise((done) => requestAnimationFrame(done));
        return (at("painted")?.startTime ?? Number.NaN) - (at("start")?.startTime ?? Number.NaN);
      }, name),
    );
    floor.push(await paintFloor(page));
  }
  const warm = took.slice(cold);
  return [
    {
      what: `${what}, p50`,
      measured: median(warm),
      unit: "ms",
      beside: { what: "fetch of /api/health and a paint, p50", measured: median(floor) },
      goal: { atMost: goals.p50 },
    },
    {
      what: `${what}, p95`,
      measured: percentile(warm, 0.95),
      unit: "ms",
      beside: { what: "the same, p95", measured: percentile(floor, 0.95) },
      ...(goals.p95 === undefined ? {} : { goal: { atMost: goals.p95 } }),
    },
  ];
}
