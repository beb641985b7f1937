import type { Browser } from "@playwright/test";
import type { Figure } from "./figures.ts";
import { painted } from "./painted.ts";
import { ask, type Product } from "./product.ts";

/**
 * Marks the conversation as urgent, or takes that back: each raises an event that a deployed function
 * answers, until all its effects are painted.
 */
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
  const figures = await painted(page, {
    name: "act",
    what: "simulator act -> all effects painted",
    act: () => page.getByRole("button", { name: /mark urgent$/i }).click(),
    goals: { p50: 150 },
  });
  await page.close();
  return figures;
}
