import { expect, test } from "vitest";
import { testLambda } from "./runs";

test("a test's input may leave its headers out, as an invocation may", () => {
  const read = testLambda.body?.parse({ input: { payload: { general: {} }, extra: 1 } });
  expect(read?.input).toEqual({ headers: [], payload: { general: {} }, extra: 1 });
});
