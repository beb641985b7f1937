import type { Browser, Page } from "@playwright/test";
import { type Figure, median, percentile } from "./figures.ts";
import { ask, type Product } from "./product.ts";

const ROUNDS = 60;

/** From a click to a paint with nothing between them but one request: the floor of any act. */
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
 * Marks the conversation as urgent, or takes that back: each raises an event that a deployed function
 * answers. Reads the product's own marks: the act, and the first frame that shows all its effects.
 */
async function actOnce(page: Page): Promise<number> {
  await page.evaluate(() => performance.clearMarks());
  await page.getByRole("button", { name: /mark urgent$/i }).click();
  await page.waitForFunction(() => performance.getEntriesByName("parley:act-painted").length > 0);
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return at("parley:act-painted") - at("parley:act-start");
  });
}

export async function simulatorAction(product: Product, browser: Browser): Promise<Figure[]> {
  const { id } = await ask<{ id: string }>(product, "POST", "/lambdas", {
    name: "bench_simulator",
    eventId: "controllerbot_messaging_ttr",
    style: "modern",
    // Unlike its template it leaves the conversation open for the next act.
    code: `function lambda({ payload }) {
  return { type: "systemMessage", text: payload.ttr.newTtr.ttrType };
}`,
  });
  await ask(product, "POST", `/lambdas/${id}/deployments`, {});
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState: product.session,
  });
  await page.goto(`${product.web}/default/simulator?new=1`);
  await page.getByRole("button", { name: "New consumer" }).last().click();
  await page.getByRole("button", { name: "Open a conversation" }).click();
  await page.getByRole("button", { name: "Mark urgent" }).waitFor();
  await page.waitForFunction(() => performance.getEntriesByName("parley:act-painted").length > 0);
  const acts: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    acts.push(await actOnce(page));
    floor.push(await paintFloor(page));
  }
  await page.close();
  const warm = acts.slice(5);
  return [
    {
      what: "simulator act -> all effects painted, p50",
      measured: median(warm),
      unit: "ms",
      beside: { what: "fetch of /api/health and a paint, p50", measured: median(floor) },
      goal: { atMost: 150 },
    },
    {
      what: "simulator act -> all effects painted, p95",
      measured: percentile(warm, 0.95),
      unit: "ms",
      beside: { what: "the same, p95", measured: percentile(floor, 0.95) },
    },
  ];
}
