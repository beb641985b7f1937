import { expect, openEditor, test } from "./support/product";

const eventId = "controllerbot_messaging_conversation_idle";
const says = (text: string) =>
  `async function lambda() {\n  return { type: "systemMessage", text: "${text}" };\n}\n`;

test("a run under way is stopped, and says so where the result would be", async ({
  page,
  product,
}) => {
  const code =
    "async function lambda() {\n  await new Promise((done) => setTimeout(done, 9e3));\n}\n";
  const lambda = await product.make({ eventId, code });
  await openEditor(page, lambda.id);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const result = page.getByRole("region", { name: "What it would do" });
  await result.getByRole("button", { name: "Stop" }).click();
  await expect(result.getByText("Stopped before it answered.")).toBeVisible();
  await expect(result).toBeFocused();
});

test("an older version runs from the picker, and the text on the screen stays", async ({
  page,
  product,
}) => {
  const lambda = await product.make({ eventId, code: says("first") });
  await product.deploy(lambda.id);
  await product.saveDraft(lambda.id, says("second"));
  await product.deploy(lambda.id);
  await openEditor(page, lambda.id);
  await page.getByRole("button", { name: /Choose what runs/ }).click();
  await page.getByRole("menuitemradio", { name: /^v1/ }).click();
  await page.getByRole("button", { name: "Run v1" }).click();
  const effects = page.getByRole("list", { name: "Effects" });
  await expect(effects.getByText("first")).toBeVisible();
  await expect(page.getByRole("region", { name: "Code" }).getByText("second")).toBeVisible();
});
