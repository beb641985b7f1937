import { afterEach, expect, test, vi } from "vitest";
import type { Right } from "@/lib/domain/access/rights";
import { DomainError } from "@/lib/domain/errors";
import { call, onRefused } from "./client";
import { getSettings } from "./endpoints/settings";

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, error: { code: string; message: string; details?: unknown }) {
  vi.stubGlobal("fetch", async () => Response.json({ error }, { status }));
  return call(getSettings, { params: { account: "a" } });
}

test("whoever listens hears of a refusal for want of a right, until they stop", async () => {
  const heard: Right[] = [];
  const stop = onRefused((right) => heard.push(right));
  const refusal = { code: "forbidden", message: "No.", details: { right: "settings.read" } };
  await expect(answer(403, refusal)).rejects.toThrow(DomainError);
  expect(heard).toEqual(["settings.read"]);

  await expect(answer(409, { code: "conflict", message: "Later." })).rejects.toThrow("Later.");
  await expect(answer(403, { code: "forbidden", message: "Not from there." })).rejects.toThrow();
  stop();
  await expect(answer(403, refusal)).rejects.toThrow("No.");
  expect(heard).toEqual(["settings.read"]);
});
