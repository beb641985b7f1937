import { createServer } from "node:http";
import { type Figure, median } from "./figures.ts";
import { ask, makeLambda, type Product } from "./product.ts";

const ROUNDS = 200;

/** A server that reads a body and answers it: what HTTP alone costs here. */
async function startEcho(): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => response.end(Buffer.concat(chunks)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The floor has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function timed(url: string, body: string, token?: string): Promise<number> {
  const from = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body,
  });
  await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - from;
}

/** Test runs of a text that changes every time, and invocations of what is deployed, over HTTP. */
export async function serverRun(product: Product): Promise<Figure[]> {
  const eventId = "controllerbot_messaging_conversation_end";
  const lambda = await makeLambda(product, eventId);
  const account = `${product.web}/api/accounts/default`;
  const events = await ask<{ id: string; sample: { headers: unknown[]; payload: unknown } }[]>(
    product,
    "GET",
    "/events",
  );
  const input = events.find((event) => event.id === eventId)?.sample;
  await ask(product, "POST", `/lambdas/${lambda.id}/deployments`, {});
  const echo = await startEcho();
  const floor: number[] = [];
  const test: number[] = [];
  const live: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const code = `${lambda.draft.code}\n// edit ${round}`;
    const body = JSON.stringify({ input, code });
    floor.push(await timed(echo.url, body));
    test.push(await timed(`${account}/lambdas/${lambda.id}/test-runs`, body, product.token));
    live.push(
      await timed(
        `${product.gateway}/api/account/default/events/${eventId}/invoke?v=1`,
        JSON.stringify({ timestamp: Date.now(), ...input }),
      ),
    );
  }
  echo.stop();
  const warm = (samples: number[]) => samples.slice(ROUNDS / 10);
  const beside = { what: "HTTP echo, p50", measured: median(warm(floor)) };
  return [
    {
      what: "test run of a text never seen before, server part over HTTP, p50",
      measured: median(warm(test)),
      unit: "ms",
      beside,
      goal: { atMost: 10 },
    },
    {
      what: "invocation through the gateway, p50",
      measured: median(warm(live)),
      unit: "ms",
      beside,
    },
  ];
}
