import { expect, test, vi } from "vitest";
import { DomainError } from "./errors";

test("an error of another copy of this file is known too", async () => {
  vi.resetModules();
  const copy = await import("./errors");
  expect(copy.DomainError).not.toBe(DomainError);
  expect(copy.notFound("function")).toBeInstanceOf(DomainError);
});

test("other errors and look-alikes are not", () => {
  expect(new Error("no")).not.toBeInstanceOf(DomainError);
  expect({ name: "DomainError", code: "conflict" }).not.toBeInstanceOf(DomainError);
});
