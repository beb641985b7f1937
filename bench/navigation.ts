import type { Browser } from "@playwright/test";
import { type Figure, median, percentile } from "./figures.ts";
import { makeLambda, type Product } from "./product.ts";

const ROUNDS = 25;

/** Clicks a link and waits for the frame that shows the next screen's heading. */
const screens = [
  { link: "Templates", heading: "Templates" },
  { link: "Events", heading: "Events" },
  { link: "Functions", heading: "Functions" },
];

/** Going between screens that were seen before. */
export async function navigation(product: Product, browser: Browser): Promise<Figure[]> {
  await makeLambda(product, "controllerbot_messaging_new_conversation");
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState: product.session,
  });
  await page.goto(`${product.web}/default/functions`);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { link, heading } of screens) {
      const taken = await page.evaluate(
        async ({ link, heading }) => {
          const anchors = [...document.querySelectorAll("nav a")];
          const anchor = anchors.find((each) => each.textContent?.trim() === link);
          if (!(anchor instanceof HTMLElement)) throw new Error(`no link ${link}`);
          const from = performance.now();
          anchor.click();
          while (document.querySelector("h1")?.textContent?.trim() !== heading) {
            await new Promise((done) => requestAnimationFrame(done));
            if (performance.now() - from > 10_000) throw new Error(`${heading} never came`);
          }
          await new Promise((done) => requestAnimationFrame(done));
          return performance.now() - from;
        },
        { link, heading },
      );
      if (round > 1) samples.push(taken);
    }
  }
  const floor = await page.evaluate(async () => {
    const taken: number[] = [];
    for (let round = 0; round < 50; round += 1) {
      const from = performance.now();
      document.title = `${round}`;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      taken.push(performance.now() - from);
    }
    return taken;
  });
  await page.close();
  return [
    {
      what: "warm navigation between screens, p95",
      measured: percentile(samples, 0.95),
      unit: "ms",
      beside: { what: "two frames, p50", measured: median(floor) },
      goal: { atMost: 200 },
    },
  ];
}
