import { expect, test } from "vitest";
import { readAuditFilter, writeAuditFilter } from "./audit-address";

test("what is filtered stands in the address, and comes back from it", () => {
  const filter = { text: "a b ", action: "secret.put" as const, from: "2026-11-01" };
  const address = writeAuditFilter(filter);
  expect(address).toBe("?text=a+b+&action=secret.put&from=2026-11-01");
  expect(readAuditFilter(new URLSearchParams(address))).toEqual(filter);
  expect(writeAuditFilter({})).toBe("");
});

test("what cannot be read filters nothing", () => {
  const search = "action=none&from=today&until=&text=++&actor=ada";
  expect(readAuditFilter(new URLSearchParams(search))).toEqual({ actor: "ada" });
});
