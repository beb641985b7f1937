import { expect, test, vi } from "vitest";
import { wrongEnvironment } from "../../lib/env.ts";
import { supervise } from "./supervise.ts";

/** A server that ends by itself with this code, however often it is started. */
async function outcomeOf(code: number | null) {
  const silence = vi.spyOn(console, "error").mockImplementation(() => {});
  let starts = 0;
  const reason = await new Promise<string>((gaveUp) => {
    const start = () => {
      starts += 1;
      return { pid: starts, ended: Promise.resolve(code), stop: () => Promise.resolve() };
    };
    supervise({ name: "engine", start }, { changed: () => {}, gaveUp });
  });
  silence.mockRestore();
  return { starts, reason };
}

test.each([1, null])("a server that keeps ending is started a few times (%s)", async (code) => {
  expect(await outcomeOf(code)).toMatchObject({
    starts: 4,
    reason: expect.stringContaining("keeps ending"),
  });
});

test("what no restart mends is said once, and not tried again", async () => {
  expect(await outcomeOf(wrongEnvironment)).toMatchObject({
    starts: 1,
    reason: expect.stringContaining("as it is set up"),
  });
});
