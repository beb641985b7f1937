import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy";

const ask = (path: string, host = "localhost:3000", cookie = "parley-3000.session_token=x") =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host, cookie } }));

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

test.each([
  ["/", "/sign-in"],
  ["/default/functions?state=Draft", "/sign-in?next=%2Fdefault%2Ffunctions%3Fstate%3DDraft"],
  ["/sign-in-here", "/sign-in?next=%2Fsign-in-here"],
])("without a session %s leads to %s", (path, to) => {
  const response = ask(path, "localhost:3000", "another=1");
  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe(`http://localhost:3000${to}`);
});

test.each(["/sign-in?next=/x", "/welcome", "/icon.svg"])("%s needs no session", (path) => {
  expect(ask(path, "localhost:3000", "").headers.get("x-middleware-next")).toBe("1");
});

test("a page is told its address, whatever the browser says of it", () => {
  const headers = {
    host: "localhost",
    cookie: "parley-3000.session_token=x",
    "x-parley-path": "//evil.example",
  };
  const { headers: told } = proxy(new NextRequest("http://localhost/a?b=c", { headers }));
  expect(told.get("x-middleware-request-x-parley-path")).toBe("/a?b=c");
});
