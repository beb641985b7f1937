import { expect, openEditor, test } from "./support/product";

const eventId = "controllerbot_messaging_conversation_end";
const saying = (text: string) =>
  `async function lambda(input) {\n  return { type: "systemMessage", text: "${text}" };\n}\n`;

test("an older version is restored into the draft, and rolled back to without touching the draft", async ({
  page,
  product,
}) => {
  const lambda = await product.make({ eventId, code: saying("first") });
  await product.deploy(lambda.id);
  await product.saveDraft(lambda.id, saying("second"));
  await product.deploy(lambda.id);

  await page.goto(`/default/functions/${lambda.id}/versions/1`);
  await page.getByRole("button", { name: "Restore into draft" }).click();
  await expect.poll(async () => (await product.lambda(lambda.id)).draft.code).toBe(saying("first"));
  expect(await product.invoke(eventId)).toMatchObject({ body: [{ result: { text: "second" } }] });
  await expect(page.getByText("Modified")).toBeVisible();

  await product.saveDraft(lambda.id, saying("third, a draft"));
  await page.reload();
  await page.getByRole("button", { name: "Roll back" }).click();
  await expect(page.getByText("v3 serves Conversation End since")).toBeVisible();
  expect(await product.invoke(eventId)).toMatchObject({ body: [{ result: { text: "first" } }] });
  expect((await product.lambda(lambda.id)).draft.code).toBe(saying("third, a draft"));
});

test("the review shows what changes, and the deploy tells how it is invoked", async ({
  page,
  product,
}) => {
  const lambda = await product.make({ eventId, code: saying("first") });
  await product.deploy(lambda.id);
  await product.saveDraft(lambda.id, saying("second"));
  await openEditor(page, lambda.id);
  await page.getByRole("button", { name: "More about deploying" }).click();
  await page.getByRole("menuitem", { name: /Review and deploy/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText('text: "first"')).toBeVisible();
  await expect(dialog.getByText('text: "second"')).toBeVisible();
  await dialog.getByRole("textbox", { name: /Message/ }).fill("Say it better");
  await dialog.getByRole("button", { name: "Deploy v2" }).click();
  await expect(dialog.getByText("v2 serves Conversation End.")).toBeVisible();
  await expect(dialog.getByText(`/events/${eventId}/invoke`).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: /^Versions/ }).click();
  await expect(page.getByText("Say it better").first()).toBeVisible();
});

test("a second function for the same event is refused before and after the button", async ({
  page,
  product,
}) => {
  const first = await product.make({ eventId, name: "answersAlready" });
  await product.deploy(first.id);
  const second = await product.make({ eventId });
  await openEditor(page, second.id);
  const deploy = page.getByRole("button", { name: "Deploy v1" });
  await expect(deploy).toHaveAccessibleDescription(/answersAlready answers Conversation End/);
  await page.goto("/default/functions");
  await page.getByRole("button", { name: "More for answersAlready" }).click();
  await page.getByRole("menuitem", { name: "Undeploy" }).click();
  await expect.poll(async () => (await product.invoke(eventId)).body).toEqual([]);
});

test("a deleted function comes back with Undo, and serves again", async ({ page, product }) => {
  const lambda = await product.make({ eventId, name: "comesBack", code: saying("back") });
  await product.deploy(lambda.id);
  await page.goto("/default/functions");
  await page.getByRole("button", { name: "More for comesBack" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByText("comesBack deleted.")).toBeVisible();
  expect((await product.invoke(eventId)).body).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(
    page.getByRole("table", { name: "All functions" }).getByText("comesBack"),
  ).toBeVisible();
  await expect
    .poll(async () => (await product.invoke(eventId)).body)
    .toMatchObject([{ result: { text: "back" } }]);
});
