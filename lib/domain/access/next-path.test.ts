import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/default/functions?state=Draft#x", "/default/functions?state=Draft#x"],
  ["https://evil.example", "/"],
  ["//evil.example/a", "/"],
  ["/\\evil.example/a", "/"],
  ["/.//evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?next=/sign-in", "/"],
  ["/api/session", "/"],
])("%s leads to %s", (given, path) => {
  expect(nextPath(given)).toBe(path);
});
