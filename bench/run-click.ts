import type { Browser } from "@playwright/test";
import type { Figure } from "./figures.ts";
import { painted } from "./painted.ts";
import { makeLambda, type Product } from "./product.ts";

/** Clicks Run, until the preview of the result is painted. */
export async function runClick(product: Product, browser: Browser): Promise<Figure[]> {
  const lambda = await makeLambda(product, "controllerbot_messaging_conversation_idle");
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState: product.session,
  });
  await page.goto(`${product.web}/default/functions/${lambda.id}`);
  await page.locator(".monaco-editor").first().waitFor();
  const figures = await painted(page, {
    name: "run",
    what: "run click -> preview painted",
    act: () => page.getByRole("button", { name: "Run", exact: false }).first().click(),
    goals: { p50: 100, p95: 200 },
  });
  await page.close();
  return figures;
}
