import { codeEditor, expect, openEditor, test } from "./support/product";

const eventId = "controllerbot_messaging_ttr";
const modern = (body: string) => `async function lambda(input) {\n${body}\n}\n`;

const cases = [
  {
    title: "an endless loop",
    code: modern("  while (true) {}"),
    says: /^Stopped/,
  },
  {
    title: "a promise that nobody resolves",
    code: modern("  await new Promise(() => {});"),
    says: /^It never answers/,
  },
  {
    title: "more memory than there is",
    code: modern("  const kept = [];\n  while (true) kept.push(new Array(1e6).fill(kept.length));"),
    says: /^Out of memory/,
  },
  {
    title: "a result of 5 MB",
    code: modern('  return { type: "systemMessage", text: "x".repeat(5 * 1024 * 1024) };'),
    says: /too large|1 MB/i,
  },
  {
    title: "50,000 log lines",
    code: modern("  for (let i = 0; i < 50_000; i++) console.info(`line ${i}`);"),
    says: /49,000 more lines were dropped/,
  },
  {
    title: "an error with its line",
    code: modern("  const nothing = undefined;\n  return nothing.text;"),
    says: /^TypeError, line 3/,
  },
];

for (const { title, code, says } of cases) {
  test(`${title} ends in a clear result and a live page`, async ({ page, product }) => {
    const lambda = await product.make({ eventId, code });
    await openEditor(page, lambda.id);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByText(says).first()).toBeVisible({ timeout: 20_000 });
    // The page still takes keys and runs again.
    await codeEditor(page).click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("async function lambda() { return { type: 'closeConversation' }; }");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(
      page.getByRole("list", { name: "Effects" }).getByText("Closes the conversation"),
    ).toBeVisible();
  });
}
