import type { Browser } from "@playwright/test";
import { type Figure, median, percentile } from "./figures.ts";
import { ask, makeLambda, type Product } from "./product.ts";

const ROUNDS = 30;
const eventId = "controllerbot_messaging_conversation_routing";

async function invoke(product: Product): Promise<string> {
  const response = await fetch(
    `${product.gateway}/api/account/default/events/${eventId}/invoke?v=1`,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ timestamp: Date.now(), headers: [], payload: {} }),
    },
  );
  return response.text();
}

/** When the gateway first answered with this text, asked every few milliseconds. */
async function servesSince(product: Product, mark: string): Promise<number> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    if ((await invoke(product)).includes(mark)) return Date.now();
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error("The deploy never took effect.");
}

/** Presses Deploy in the browser and asks the gateway until it answers with the text just deployed. */
export async function deployClick(product: Product, browser: Browser): Promise<Figure[]> {
  const lambda = await makeLambda(product, eventId);
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState: product.session,
  });
  const answered: number[] = [];
  const floor: number[] = [];
  let revision = lambda.draft.revision;
  for (let round = 0; round < ROUNDS; round += 1) {
    const mark = `text of round ${round}`;
    const saved = await ask<{ revision: number }>(product, "PUT", `/lambdas/${lambda.id}/draft`, {
      code: `async function lambda(input) {\n  return { type: "systemMessage", text: "${mark}" };\n}\n`,
      revision,
    });
    revision = saved.revision;
    await page.goto(`${product.web}/default/functions/${lambda.id}`);
    const deploy = page.getByRole("button", { name: `Deploy v${round + 1}` });
    await deploy.waitFor();
    await page.getByText("No problems").waitFor();
    await page.evaluate(() => {
      addEventListener("pointerdown", () => sessionStorage.setItem("pressed", `${Date.now()}`), {
        capture: true,
      });
    });
    // Asked all the while from before the press; one clock serves the browser and this process.
    const served = servesSince(product, mark);
    await deploy.click({ noWaitAfter: true });
    const since = await served;
    answered.push(since - Number(await page.evaluate(() => sessionStorage.getItem("pressed"))));
    const before = performance.now();
    await fetch(`${product.web}/api/health`).then((response) => response.text());
    await invoke(product);
    floor.push(performance.now() - before);
    await page
      .getByText(`v${round + 1} serves`)
      .first()
      .waitFor();
  }
  await page.close();
  return [
    {
      what: "Deploy pressed -> gateway answers with the new version, p95",
      measured: percentile(answered, 0.95),
      unit: "ms",
      beside: {
        what: "one request to each server, p95",
        measured: percentile(floor, 0.95),
      },
      goal: { atMost: 500 },
    },
    {
      what: "the same, p50",
      measured: median(answered),
      unit: "ms",
      beside: { what: "the same, p50", measured: median(floor) },
    },
  ];
}
