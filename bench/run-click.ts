import type { Browser, Page } from "@playwright/test";
import { type Figure, median, percentile } from "./figures.ts";
import { makeLambda, type Product } from "./product.ts";

const ROUNDS = 60;

/** From a click to a paint with nothing between them but one request: the floor of any Run button. */
function paintFloor(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now();
    await fetch("/api/health").then((response) => response.text());
    document.title = `${from}`;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - from;
  });
}

/** Clicks Run and reads the product's own marks: the click, and the first frame that shows the preview. */
async function runOnce(page: Page): Promise<number> {
  await page.evaluate(() => performance.clearMarks());
  await page.getByRole("button", { name: "Run", exact: false }).first().click();
  await page.waitForFunction(() => performance.getEntriesByName("parley:run-painted").length > 0);
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return at("parley:run-painted") - at("parley:run-start");
  });
}

export async function runClick(product: Product, browser: Browser): Promise<Figure[]> {
  const lambda = await makeLambda(product, "controllerbot_messaging_conversation_idle");
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState: product.session,
  });
  await page.goto(`${product.web}/default/functions/${lambda.id}`);
  await page.locator(".monaco-editor").first().waitFor();
  const run: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    run.push(await runOnce(page));
    floor.push(await paintFloor(page));
  }
  await page.close();
  const warm = run.slice(5);
  return [
    {
      what: "run click -> preview painted, p50",
      measured: median(warm),
      unit: "ms",
      beside: { what: "fetch of /api/health and a paint, p50", measured: median(floor) },
      goal: { atMost: 100 },
    },
    {
      what: "run click -> preview painted, p95",
      measured: percentile(warm, 0.95),
      unit: "ms",
      beside: { what: "the same, p95", measured: percentile(floor, 0.95) },
      goal: { atMost: 200 },
    },
  ];
}
