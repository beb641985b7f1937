import { type Figure, median } from "./figures.ts";
import { ask, type Product } from "./product.ts";

const ROUNDS = 400;
const event = "controllerbot_messaging_conversation_end";

async function timed(url: string, headers: Record<string, string>): Promise<number> {
  const from = performance.now();
  const response = await fetch(url, { headers });
  await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - from;
}

async function tokenOf(product: Product): Promise<string> {
  const { client, secret } = await ask<{ client: { clientId: string }; secret: string }>(
    product,
    "POST",
    "/machines/clients",
    { name: "bench", scopes: ["functions.invoke"] },
  );
  const response = await fetch(`${product.gateway}/sentinel/api/account/default/app/token?v=2.0`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: client.clientId,
      client_secret: secret,
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

/**
 * What it costs the engine to know who calls: the same request unnamed, where nothing is verified,
 * by a client's token, whose signature is, and by an API token, whose hash is looked up.
 */
export async function gatewayAuthorisation(product: Product): Promise<Figure[]> {
  const url = `${product.gateway}/api/account/default/events/${event}/isImplemented?v=1`;
  const { secret } = await ask<{ secret: string }>(product, "POST", "/machines/tokens", {
    name: "bench",
    scopes: ["functions.invoke"],
  });
  const byClient = { authorization: `Bearer ${await tokenOf(product)}` };
  const byToken = { authorization: `Bearer ${secret}` };
  const [unnamed, client, token]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    unnamed.push(await timed(url, {}));
    client.push(await timed(url, byClient));
    token.push(await timed(url, byToken));
  }
  const p50 = (samples: number[]) => median(samples.slice(ROUNDS / 10));
  const beside = { what: "without a token, p50", measured: p50(unnamed) };
  const goal = { atMost: Math.round((p50(unnamed) + 1) * 100) / 100 };
  return [
    {
      what: "a call by a client's signed token, p50",
      measured: p50(client),
      unit: "ms",
      beside,
      goal,
    },
    { what: "a call by an API token, p50", measured: p50(token), unit: "ms", beside, goal },
  ];
}
