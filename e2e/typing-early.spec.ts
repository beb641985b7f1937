import { codeEditor, editorReady, expect, test } from "./support/product";

const eventId = "controllerbot_messaging_conversation_idle";

test("what is typed before the page comes to life is kept, and so is the cursor", async ({
  page,
  product,
}) => {
  const lambda = await product.make({ eventId });
  // The script that brings the screen to life waits; the editor's own do not.
  const typed = Promise.withResolvers<void>();
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes('"WorkspaceFrame"')) await typed.promise;
    await route.fulfill({ response, body });
  });
  await page.goto(`/default/functions/${lambda.id}`, { waitUntil: "commit" });
  const early = page.getByRole("textbox", { name: "Loading the editor" }).first();
  await early.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("// typed early");
  typed.resolve();

  await editorReady(page);
  await page.keyboard.type(", and late\n");
  await expect(codeEditor(page)).toContainText("// typed early, and late");
  await expect
    .poll(async () => (await product.lambda(lambda.id)).draft.code)
    .toBe(`// typed early, and late\n${lambda.draft.code}`);
});
