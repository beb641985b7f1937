import { expect, test } from "vitest";

const files = import.meta.glob<string>("./**/{page,layout}.tsx", {
  query: "?raw",
  import: "default",
  eager: true,
});

test("no page or layout reads anything before it has asked who visits", () => {
  const reading = Object.entries(files).filter(([, text]) => text.includes("web()"));
  expect(reading.length).toBeGreaterThan(4);
  for (const [file, text] of reading) {
    const asks = text.search(/await (visit\(account, "|(visitSelf|visitor)\(\))/);
    expect(asks, file).toBeGreaterThan(0);
    expect(asks, file).toBeLessThan(text.indexOf("web()"));
  }
  expect(files["./(ide)/[account]/layout.tsx"]).toContain("await visit(account");
});
