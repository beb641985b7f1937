import { expect, test } from "vitest";
import type { AllowedHost } from "./allowed-host";
import { judgeUrl, placeOf, refusalIn } from "./url-verdict";

const list: AllowedHost[] = [
  { host: "api.example.com", private: false },
  { host: "*.ok.test", private: false },
  { host: "intranet.test", private: true },
  { host: "127.0.0.1", private: true },
];

test.each([
  ["https://api.example.com/a?b=c#d", "https://api.example.com/a?b=c"],
  // What is dialled is what was compared.
  ["https://API.Example.COM./a", "https://api.example.com/a"],
  ["https://api%2eexample.com/", "https://api.example.com/"],
  ["https:\\\\api.example.com\\a", "https://api.example.com/a"],
  ["https://api.example.com:8443/", "https://api.example.com:8443/"],
  ["https://a.b.ok.test/", "https://a.b.ok.test/"],
  ["http://intranet.test:8080/", "http://intranet.test:8080/"],
  ["http://2130706433/", "http://127.0.0.1/"],
  ["http://0x7f.1/", "http://127.0.0.1/"],
  ["http://127.0.0.1./", "http://127.0.0.1/"],
])("%s passes as %s", (text, url) => {
  const verdict = judgeUrl(text, list);
  expect(refusalIn(verdict)).toBe("");
  expect(verdict.target?.url.href).toBe(url);
});

test.each([
  ["nonsense", "url", "not a URL"],
  ["//api.example.com", "url", "not a URL"],
  [`https://api.example.com/${"a".repeat(9_000)}`, "url", "not a URL"],
  ["file:///etc/passwd", "scheme", "not file"],
  ["data:text/plain,hi", "scheme", "not data"],
  ["ftp://api.example.com/", "scheme", "not ftp"],
  ["javascript:alert(1)", "scheme", "not javascript"],
  ["ws://api.example.com/", "scheme", "not ws"],
  ["http://api.example.com/", "scheme", "over https only"],
  ["https://me:word@api.example.com/", "credentials", "user name or password"],
  ["https://api.example.com@evil.test/", "credentials", "user name or password"],
  ["https://api.example.com:25/", "port", "Port 25"],
  ["http://127.0.0.1:6379/", "", ""],
  ["http://127.0.0.1:22/", "port", "Port 22"],
  ["https://evil.test/", "host", "evil.test is not on the account's list"],
  ["https://ok.test/", "host", "Settings → Network"],
  ["https://evil-ok.test/", "host", "Settings → Network"],
  ["https://api.example.com.evil.test/", "host", "Settings → Network"],
  ["https://аpi.example.com/", "host", "xn--pi-6kc.example.com is not on"],
  ["http://[::1]/", "host", "[::1] is not on"],
  ["http://[::ffff:127.0.0.1]/", "host", "is not on"],
  ["http://169.254.169.254/latest/meta-data/", "host", "is not on"],
])("%s fails by its %s: %s", (text, rule, words) => {
  const verdict = judgeUrl(text, list);
  expect(verdict.steps.find((step) => !step.passed)?.rule ?? "").toBe(rule);
  expect(refusalIn(verdict)).toContain(words);
  expect(verdict.target === null).toBe(rule !== "");
});

test("an empty list lets nothing pass", () => {
  expect(judgeUrl("https://api.example.com/", []).target).toBeNull();
});

test("what is shown of a URL is its host and path, cut", () => {
  expect(placeOf("https://me:word@api.test:8443/a/b?key=1#c")).toEqual({
    host: "api.test:8443",
    path: "/a/b",
  });
  expect(placeOf(`https://api.test/${"a".repeat(300)}`).path).toHaveLength(201);
  expect(placeOf("nonsense")).toEqual({ host: "", path: "" });
});
