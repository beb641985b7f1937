import { expect, test } from "vitest";
import { growthLedger, residentBytes } from "./blame";

const MB = 1024 * 1024;

test("growth is blamed on who was at work while it happened", () => {
  const ledger = growthLedger<string>();
  ledger.see(100 * MB, ["loop"]);
  ledger.see(110 * MB, ["loop"]);
  ledger.see(400 * MB, ["bomb"]);
  expect(ledger.culprit(["loop", "bomb"])).toBe("bomb");
});

test("of two that shared it all, the one that came last is blamed", () => {
  const ledger = growthLedger<string>();
  ledger.see(100 * MB, ["old", "new"]);
  ledger.see(500 * MB, ["old", "new"]);
  expect(ledger.culprit(["old", "new"])).toBe("new");
});

test("growth from before a run is not its fault, and little growth is nobody's", () => {
  const ledger = growthLedger<string>();
  ledger.see(900 * MB, ["late"]);
  ledger.see(930 * MB, ["late"]);
  expect(ledger.culprit(["late"])).toBeUndefined();
});

test("a process's memory is read, and that of none is not known", () => {
  expect(residentBytes(process.pid)).toBeGreaterThan(10 * MB);
  expect(residentBytes(2 ** 30)).toBeUndefined();
});
