import { expect, test } from "vitest";
import { pagePolicy, policyAt, safetyHeaders } from "./browser-safety";

test("scripts of a page are our files, and inline ones with its nonce", () => {
  const [scripts] = /script-src [^;]*/.exec(pagePolicy("abc")) ?? [];
  expect(scripts).toBe("script-src 'self' 'nonce-abc'");
  expect(pagePolicy("abc")).toContain("frame-ancestors 'none'");
});

test("code is made out of texts in development only", () => {
  expect(pagePolicy("abc", { development: true })).toContain("'unsafe-eval'");
});

test("an answer that is no page has no power; a file of ours may load others of ours", () => {
  expect(policyAt("/api/health")).toMatch(/^default-src 'none'/);
  expect(policyAt("/_next/static/chunks/worker.js")).toMatch(/^default-src 'self'/);
});

test("only who is reached by TLS asks for it", () => {
  const name = "Strict-Transport-Security";
  expect(safetyHeaders({})).not.toHaveProperty(name);
  expect(safetyHeaders({ publicUrl: "http://ide.example.com" })).not.toHaveProperty(name);
  expect(safetyHeaders({ publicUrl: "https://ide.example.com" })).toHaveProperty(name);
});
