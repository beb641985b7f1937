import { expect, test } from "vitest";
import { endpoints } from "@/test/endpoints";
import { fileOf, routes } from "@/test/routes";

test("every endpoint has its route, and every route is an endpoint's", () => {
  const files = [...new Set(endpoints.map(fileOf)), "../app/api/[[...rest]]/route.ts"];
  expect(Object.keys(routes).sort()).toEqual(files.sort());
});

test.each(endpoints.map((endpoint) => [endpoint.method, endpoint.path, endpoint] as const))(
  "%s %s is there",
  async (method, _, endpoint) => {
    const route = await routes[fileOf(endpoint)]?.();
    const context = { params: undefined };
    process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
    process.env.PARLEY_AUTH_SECRET = "a secret that only this test has";
    const response = await route?.[method](new Request("http://a/", { method }), context);
    // refused at the door, since it names no host: a method that is not there would be a 405
    expect(response?.status).toBe(403);
  },
);
