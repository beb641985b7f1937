import { expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { NotDeployed } from "./not-deployed";

const serving = {
  versions: 9,
  deployed: { version: 9, deployedAt: "2026-11-22T18:02:00Z", by: "owner" },
};

test("a failed deploy says what still answers, and why it failed", () => {
  const error = new NotDeployed(
    serving,
    new DomainError("invalid", "Line 1, column 1: no lambda."),
  );
  expect(error.message).toBe(
    "v10 was not deployed. v9 still answers. Line 1, column 1: no lambda.",
  );
});

test("what the server said already is not said twice", () => {
  const error = new NotDeployed(
    serving,
    new DomainError("engine_unavailable", "v10 was not deployed. v9 still answers. It is away."),
  );
  expect(error.message).toBe("v10 was not deployed. v9 still answers. It is away.");
  expect(error.reason).toBe("It is away.");
});

test("the first deploy leaves nothing that answers", () => {
  expect(new NotDeployed({ versions: 0, deployed: null }, new Error("Why.")).message).toBe(
    "v1 was not deployed. Nothing answers yet. Why.",
  );
});
