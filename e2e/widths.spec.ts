import { codeEditor, expect, openEditor, test } from "./support/product";

const narrow = { width: 390, height: 844 };
const middle = { width: 1024, height: 768 };
const wide = { width: 1440, height: 900 };

test("a result, typed text and its undo outlive every change of the width", async ({
  page,
  product,
}) => {
  const lambda = await product.make({
    eventId: "controllerbot_messaging_conversation_idle",
    code: 'async function lambda(input) {\n  return { type: "systemMessage", text: "Kept." };\n}\n//',
  });
  await page.setViewportSize(wide);
  await openEditor(page, lambda.id);
  await codeEditor(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("typed");
  await expect(codeEditor(page).getByText("//typed")).toBeVisible();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const effects = page.getByRole("list", { name: "Effects" });
  await expect(effects.getByText("Kept.")).toBeVisible();

  await page.setViewportSize(middle);
  await expect(page.getByRole("button", { name: "Payload", exact: true })).toBeVisible();
  await expect(effects.getByText("Kept.")).toBeVisible();
  await page.setViewportSize(narrow);
  await expect(effects).toBeHidden();
  await page.getByRole("button", { name: "Test", exact: true }).click();
  await expect(effects.getByText("Kept.")).toBeVisible();
  await page.setViewportSize(wide);
  await expect(page.getByRole("tree")).toBeVisible();
  await expect(effects.getByText("Kept.")).toBeVisible();

  await codeEditor(page).click();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(codeEditor(page).getByText("//typed")).toHaveCount(0);
});

test("every pane of a narrow screen runs the test and leads to its result", async ({
  page,
  product,
}) => {
  const lambda = await product.make({ eventId: "controllerbot_messaging_conversation_idle" });
  await page.setViewportSize(narrow);
  await openEditor(page, lambda.id);
  const panes = page.getByRole("navigation", { name: "Panes" });
  const effects = page.getByRole("list", { name: "Effects" });
  for (const pane of ["Payload", "Code", "Test"]) {
    await panes.getByRole("button", { name: pane }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(effects).toBeVisible();
  }
});
