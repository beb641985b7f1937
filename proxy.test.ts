import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy";

const ask = (path: string, host = "localhost:3000") =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host } }));

const broken = "The address has a broken escape sequence.";

test.each(["/api/accounts/default/lambdas/%E0%A4%A", "/api/accounts/%zz/lambdas"])(
  "the API refuses an address that cannot be read, as JSON: %s",
  async (path) => {
    const response = ask(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: { code: "bad_request", message: broken } });
  },
);

test("a page at an address that cannot be read says so in a line", async () => {
  const response = ask("/default/functions/%E0%A4%A");
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(`${broken}\n`);
});

test.each([
  ["/api/accounts/default/lambdas/a%20b", "localhost", "1"],
  ["/default/functions", "127.0.0.1:3000", "1"],
  ["/default/functions", "evil.example.com", null],
  ["/api/accounts/a%20b", "evil.example.com", null],
])("%s goes on when it is asked of a name that is served: %s", (path, host, goesOn) => {
  const response = ask(path, host);
  expect(response.headers.get("x-middleware-next")).toBe(goesOn);
  expect(response.status).toBe(goesOn ? 200 : 403);
});
