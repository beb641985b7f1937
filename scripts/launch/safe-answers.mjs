// Loaded into the web server (node --import): every answer of it tells browsers what to keep pages
// from, whoever makes it, be it Next's own for a redirect or a file that is not there.
import { subscribe } from "node:diagnostics_channel";
import { readLaunchEnv } from "../../lib/env.ts";
import { policyAt, safetyHeaders } from "../../lib/http/browser-safety.ts";
import { askedMethod, oddMethod } from "../../lib/http/odd-method.ts";

const headers = Object.entries(safetyHeaders(readLaunchEnv()));

/** @typedef {{ request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, server: import("node:http").Server }} Started */
subscribe("http.server.request.start", (message) => {
  const { request, response, server } = /** @type {Started} */ (message);
  // Who sends a request drop by drop is cut off; Node looks twice a minute.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  for (const [name, value] of headers) response.setHeader(name, value);
  // Next would refuse these without a word, where the API has one for every refusal.
  if (oddMethod(request)) {
    request.headers[askedMethod] = request.method;
    Object.assign(request, { method: "PUT", url: "/api/-" });
  }
  // A page's own, which has its nonce, takes the place of this one: see proxy.ts.
  response.setHeader("Content-Security-Policy", policyAt(request.url ?? "/"));
});
