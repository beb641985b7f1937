import { expect, test } from "vitest";
import { nothingHere } from "./methods";
import { askedMethod, oddMethod } from "./odd-method";

test.each([
  ["PROPFIND", "/api/accounts/default/events", true],
  ["GET", "/api/accounts/default/events", false],
  ["OPTIONS", "/api/health", false],
  ["PROPFIND", "/default/functions", false],
])("%s %s", (method, url, odd) => {
  expect(oddMethod({ method, url })).toBe(odd);
});

test("a method that no route can have is refused in the words of the API", async () => {
  const request = new Request("http://localhost/api/-", {
    method: "PUT",
    headers: { [askedMethod]: "PROPFIND" },
  });
  const response = await nothingHere().PUT(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(405);
  expect(await response.json()).toEqual({
    error: { code: "bad_request", message: "PROPFIND is not for this address." },
  });
});
