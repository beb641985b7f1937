import type { Browser } from "@playwright/test";
import { serveBareMonaco } from "./bare-monaco/serve.ts";
import { type Figure, median } from "./figures.ts";
import { ask, makeLambda, type Product } from "./product.ts";

const ROUNDS = 9;

const eventId = "controllerbot_messaging_ttr";

interface Load {
  mountedMs: number;
  bytes: number;
  offMachine: string[];
}

/** Opens a page with an empty cache until both of its editors are mounted, and weighs what came over the wire. */
async function loadOnce(
  browser: Browser,
  url: string,
  storageState?: Product["session"],
): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...(storageState ? { storageState } : {}),
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  const offMachine: string[] = [];
  session.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
  });
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") offMachine.push(request.url());
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(
    () =>
      document.querySelectorAll(".monaco-editor .view-line").length > 1 &&
      document.querySelectorAll(".monaco-editor[role=code], .monaco-editor").length > 1,
    undefined,
    { polling: "raf" },
  );
  const mountedMs = await page.evaluate(() => performance.now());
  // Workers and fonts still come in after the editors stand; they count as bytes, not as time.
  await page.waitForLoadState("networkidle");
  await context.close();
  return { mountedMs, bytes, offMachine };
}

export async function editorLoad(product: Product, browser: Browser): Promise<Figure[]> {
  const lambda = await makeLambda(product, eventId);
  const events = await ask<{ id: string; sample: { payload: unknown } }[]>(
    product,
    "GET",
    "/events",
  );
  const sample = events.find(({ id }) => id === eventId)?.sample.payload;
  const bare = await serveBareMonaco({
    code: lambda.draft.code,
    payload: JSON.stringify(sample, null, 2),
  });
  const ours: Load[] = [];
  const peers: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    peers.push(await loadOnce(browser, bare.url));
    ours.push(
      await loadOnce(browser, `${product.web}/default/functions/${lambda.id}`, product.session),
    );
  }
  await bare.stop();
  const off = ours.flatMap((load) => load.offMachine);
  for (const url of off) console.log(`  off the machine: ${url}`);
  return [
    {
      what: "editor page, empty cache: editors mounted, p50",
      measured: median(ours.map((load) => load.mountedMs)),
      unit: "ms",
      beside: { what: "bare Monaco page", measured: median(peers.map((load) => load.mountedMs)) },
      goal: { ratioAtMost: 1.3 },
    },
    {
      what: "editor page on the wire",
      measured: median(ours.map((load) => load.bytes)) / 1e6,
      unit: "MB",
      beside: { what: "bare Monaco page", measured: median(peers.map((load) => load.bytes)) / 1e6 },
      goal: { atMost: 3.2 },
    },
    {
      what: "requests off the machine",
      measured: off.length,
      unit: "requests",
      goal: { atMost: 0 },
    },
  ];
}
