import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/access/role";
import { address, type Endpoint } from "@/lib/http/endpoint";
import type { Identity } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import { fileOf, routes } from "./routes";

export const goodPassword = "otter lamp quarry seven";

/** Somebody who is signed in, and member of an account where one is given. */
export async function makePerson(
  { store, identity }: { store: Store; identity: Identity },
  given: { account?: string; role?: Role; email?: string } = {},
) {
  const { account, role = "viewer", email = `${randomUUID()}@example.com` } = given;
  const from = { address: "127.0.0.1", userAgent: "a test" };
  const person = { email, name: `The ${role}`, password: goodPassword };
  const made = await identity.signUp(person, from);
  if (account) await store.memberships.set({ account, person: made.person.id, role, by: "test" });
  return { ...made.person, cookie: cookieIn(made.cookies) };
}

/** What a browser sends back. */
export function cookieIn(setCookies: readonly string[]): string {
  return setCookies[0]?.split(";")[0] ?? "";
}

const host = "127.0.0.1:3000";

/** Asks a real route as somebody's page does; as nobody's where no cookie or token is given. */
export async function askAs(
  who: { cookie?: string; token?: string; address?: string },
  endpoint: Endpoint,
  given: Record<string, string>,
  body?: unknown,
) {
  // Next hands on what is in the path, and nothing else.
  const params = Object.fromEntries(
    Object.entries(given).filter(([name]) => endpoint.path.includes(`:${name}`)),
  );
  const route = await routes[fileOf(endpoint)]?.();
  if (!route) throw new Error(`There is no route for ${endpoint.path}.`);
  const request = new Request(`http://${host}${address(endpoint, params)}`, {
    method: endpoint.method,
    headers: {
      host,
      origin: `http://${host}`,
      "content-type": "application/json",
      ...(who.cookie ? { cookie: who.cookie } : {}),
      ...(who.token ? { authorization: `Bearer ${who.token}` } : {}),
      ...(who.address ? { "x-parley-peer": who.address } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await route[endpoint.method](request, { params: Promise.resolve(params) });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: text === "" ? undefined : JSON.parse(text),
  };
}
