import { expect, test } from "vitest";
import type { Endpoint } from "@/lib/http/endpoint";
import * as accounts from "@/lib/http/endpoints/accounts";
import * as deployments from "@/lib/http/endpoints/deployments";
import * as egress from "@/lib/http/endpoints/egress";
import * as events from "@/lib/http/endpoints/events";
import * as health from "@/lib/http/endpoints/health";
import * as lambdas from "@/lib/http/endpoints/lambdas";
import * as machines from "@/lib/http/endpoints/machines";
import * as me from "@/lib/http/endpoints/me";
import * as members from "@/lib/http/endpoints/members";
import * as people from "@/lib/http/endpoints/people";
import * as runs from "@/lib/http/endpoints/runs";
import * as secrets from "@/lib/http/endpoints/secrets";
import * as settings from "@/lib/http/endpoints/settings";
import { fileOf, routes } from "@/test/routes";

const endpoints: Endpoint[] = [
  accounts,
  deployments,
  egress,
  events,
  health,
  lambdas,
  machines,
  me,
  members,
  people,
  runs,
  secrets,
  settings,
].flatMap((noun) => Object.values(noun));
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
