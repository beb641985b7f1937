import { type Figure, median } from "./figures.ts";
import { owner, type Product } from "./product.ts";

const ROUNDS = 300;
const SIGN_INS = 20;

async function timed(url: string, headers: Record<string, string>): Promise<number> {
  const from = performance.now();
  const response = await fetch(url, { headers });
  await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - from;
}

async function signIn(product: Product): Promise<string> {
  const response = await fetch(`${product.web}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(owner),
  });
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/**
 * What it costs the web to know who asks: the same request by a session, and by the admin token,
 * for which nothing is looked up.
 */
export async function authorisation(product: Product): Promise<Figure[]> {
  const url = `${product.web}/api/accounts/default/events`;
  const admin = { authorization: `Bearer ${product.token}` };
  const person = {
    cookie: product.session.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
  const [byAdmin, byPerson, byNewSession]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    byAdmin.push(await timed(url, admin));
    byPerson.push(await timed(url, person));
  }
  for (let round = 0; round < SIGN_INS; round += 1) {
    const cookie = await signIn(product);
    byNewSession.push(await timed(url, { cookie }));
  }
  const floor = median(byAdmin.slice(ROUNDS / 10));
  const beside = { what: "by the admin token, p50", measured: floor };
  const goal = { atMost: Math.round((floor + 5) * 10) / 10 };
  return [
    {
      what: "a session's request that is remembered, p50",
      measured: median(byPerson.slice(ROUNDS / 10)),
      unit: "ms",
      beside,
      goal,
    },
    {
      what: "the first request of a session, p50",
      measured: median(byNewSession),
      unit: "ms",
      beside,
    },
  ];
}
