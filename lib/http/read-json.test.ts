import { expect, test } from "vitest";
import { readJson } from "./read-json";

/** A body of these pieces, which then ends or not. */
function asked(pieces: string[], ends: boolean): { request: Request; cancelled: () => boolean } {
  let cancelled = false;
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (ends) controller.close();
    },
    cancel() {
      cancelled = true;
    },
  });
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", body, headers, duplex: "half" } as RequestInit;
  return { request: new Request("http://a/", init), cancelled: () => cancelled };
}

test("a body in pieces is read whole", async () => {
  expect(await readJson(asked(['{"a"', ":1}"], true).request, 100)).toEqual({ a: 1 });
});

test("a body that does not end is given up, and nobody waits for the rest", async () => {
  const { request, cancelled } = asked(['{"a"'], false);
  await expect(readJson(request, 100, 5)).rejects.toMatchObject({ code: "too_slow" });
  expect(cancelled()).toBe(true);
});

test("a body that is too large is not read to its end", async () => {
  const { request, cancelled } = asked(["1".repeat(60), "1".repeat(60)], false);
  await expect(readJson(request, 100)).rejects.toMatchObject({ code: "too_large" });
  expect(cancelled()).toBe(true);
});
