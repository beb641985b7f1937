import type { Page } from "@playwright/test";
import { editorReady, expect, test } from "./support/product";

/** Presses Tab until the named thing has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: "link" | "button" | "radio", name: string | RegExp) {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let press = 0; press < 80; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${role} ${name}`);
}

test("from the template to a deployed function without a mouse", async ({ page, product }) => {
  await page.goto("/default/functions");
  await tabTo(page, "link", "Start from template, Conversation Idle");
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Use this template");
  await page.keyboard.press("Enter");
  await editorReady(page);

  // F6 goes on from pane to pane, out of the editor too.
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("list", { name: "Effects" })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+Shift+D");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /Message/ })).toBeFocused();
  await page.keyboard.type("By keys alone");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(dialog.getByText("v1 serves Conversation Idle.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const { body } = await product.invoke("controllerbot_messaging_conversation_idle");
  expect(body).toMatchObject([{ result: expect.anything() }]);
});

test("after a delete the focus is on the next row's menu, and at last in the search", async ({
  page,
  product,
}) => {
  const eventId = "controllerbot_messaging_ttr";
  const names = ["firstOfAll", "secondOfAll", "thirdOfAll"];
  for (const name of names) await product.make({ eventId, name });
  await page.goto("/default/functions");
  const more = (name: string) => page.getByRole("button", { name: `More for ${name}` });
  await expect(more("firstOfAll")).toBeVisible();
  await more("secondOfAll").focus();
  for (const next of ["thirdOfAll", "firstOfAll"]) {
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
    await expect(more(next)).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect(page.getByRole("searchbox", { name: /^Filter by name/ })).toBeFocused();
});

test("? shows the sheet of keys, and the palette goes to a function by name", async ({
  page,
  product,
}) => {
  const lambda = await product.make({
    eventId: "controllerbot_messaging_ttr",
    name: "soughtAfter",
  });
  await page.goto("/default/functions");
  await expect(page.getByRole("heading", { name: "Functions", level: 1 })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+K");
  await page.getByRole("combobox").fill("sought");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/functions/${lambda.id}`);
  await editorReady(page);
  await page.getByRole("button", { name: "Keys" }).click();
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});
