import { codeEditor, editorReady, expect, openEditor, replaceCode, test } from "./support/product";

const eventId = "controllerbot_messaging_conversation_routing";
const mine = `async function lambda(input) {\n  return { type: "systemMessage", text: "mine" };\n}\n`;
const theirs = mine.replace("mine", "theirs");

test("a draft survives a tab that is killed before it could save", async ({ context, product }) => {
  const lambda = await product.make({ eventId });
  const page = await context.newPage();
  await openEditor(page, lambda.id);
  // The server is out of reach, so only the browser can have kept it.
  await context.setOffline(true);
  await replaceCode(page, mine);
  await expect(page.getByText("Your text is kept in this browser.")).toBeVisible();
  await page.close({ runBeforeUnload: false });
  expect((await product.lambda(lambda.id)).draft.code).toBe(lambda.draft.code);

  await context.setOffline(false);
  const next = await context.newPage();
  await openEditor(next, lambda.id);
  await expect(codeEditor(next)).toContainText("mine");
  await expect(next.getByText(/^Draft saved/)).toBeVisible();
  await expect.poll(async () => (await product.lambda(lambda.id)).draft.code).toBe(mine);
});

test("two tabs on one function get a conflict with a diff, and no silent overwrite", async ({
  context,
  page,
  product,
}) => {
  const lambda = await product.make({ eventId });
  await openEditor(page, lambda.id);
  const other = await context.newPage();
  await openEditor(other, lambda.id);
  await replaceCode(other, theirs);
  await other.keyboard.press("ControlOrMeta+S");
  await expect.poll(async () => (await product.lambda(lambda.id)).draft.code).toBe(theirs);

  await page.bringToFront();
  await replaceCode(page, mine);
  await page.keyboard.press("ControlOrMeta+S");
  await expect(page.getByText("Compare before you go on.")).toBeVisible();
  expect((await product.lambda(lambda.id)).draft.code).toBe(theirs);

  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog", { name: "Two texts of one draft" });
  await expect(dialog.getByText('text: "theirs"')).toBeVisible();
  await expect(dialog.getByText('text: "mine"')).toBeVisible();
  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  // Whoever settled it goes on in the text.
  await expect(codeEditor(page).getByRole("textbox", { name: "Code" })).toBeFocused();
  await expect.poll(async () => (await product.lambda(lambda.id)).draft.code).toBe(mine);
});

test("a draft with problems is kept, says so, and cannot be deployed", async ({
  page,
  product,
}) => {
  const lambda = await product.make({ eventId });
  await openEditor(page, lambda.id);
  await replaceCode(page, "async function lambda(input) {\n  return (;\n}\n");
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await editorReady(page);
  await expect(codeEditor(page)).toContainText("return (;");
  const deploy = page.getByRole("button", { name: "Deploy v1" });
  await expect(deploy).toBeDisabled();
  await expect(deploy).toHaveAccessibleDescription(/Line 2, column 11/);
});
