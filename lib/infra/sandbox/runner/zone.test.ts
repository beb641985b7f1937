import ivm from "isolated-vm";
import { expect, test } from "vitest";

test("an isolate that is made after it has the time in UTC, on a machine that has not", async () => {
  const hour = () => {
    const isolate = new ivm.Isolate();
    const seen: unknown = isolate
      .createContextSync()
      .evalSync("new Date(0).getHours() + Intl.DateTimeFormat().resolvedOptions().timeZone");
    isolate.dispose();
    return seen;
  };
  process.env.TZ = "Asia/Tokyo";
  expect(hour()).toBe("9Asia/Tokyo");
  await import("./zone");
  expect(hour()).toBe("0UTC");
});
