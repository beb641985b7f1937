import { codeEditor, expect, openEditor, replaceCode, test } from "./support/product";

const code = `import _ from "lodash";
import { DateTime } from "luxon";
import { createHash } from "crypto";
import { Toolbelt } from "core-functions-toolbelt";

/** @type {Lambda} */
async function lambda(input) {
  const context = Toolbelt.ContextServiceClient();
  await context.setPropertiesInNamespace("journey", { seen: _.chunk([1, 2, 3], 2).length });
  const { seen } = await context.getAllPropertiesInSession("journey");
  const day = DateTime.fromISO("2026-11-22", { zone: "utc" }).toFormat("cccc");
  console.table([{ day, seen }]);
  return { type: "systemMessage", text: day + seen + createHash("md5").update("x").digest("hex").slice(0, 4) };
}
`;

test("modules are known to the editor, and work in a run", async ({ page, product }) => {
  const { id } = await product.make({ eventId: "controllerbot_messaging_ttr" });
  await openEditor(page, id);
  await replaceCode(page, code);
  await expect(page.getByText("No problems")).toBeVisible();

  await page.getByText("chunk", { exact: true }).first().hover();
  await expect(page.getByText("LoDashStatic.chunk")).toBeVisible();

  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("Sunday29dd4")).toBeVisible();
  await expect(page.getByRole("list", { name: "Logs" })).toContainText("(index) │ day");
});

test("names of modules are completed, and one that is not there is told with those that are", async ({
  page,
  product,
}) => {
  const { id } = await product.make({ eventId: "controllerbot_messaging_ttr", style: "classic" });
  await openEditor(page, id);
  await replaceCode(page, "");
  await page.keyboard.type("const _ = require('");
  await page.keyboard.press("Control+Space");
  const offered = page.locator(".suggest-widget");
  await expect(offered).toContainText("lp-faas-toolbelt");
  await expect(offered).not.toContainText("core-functions-toolbelt");
  await page.keyboard.press("Escape");

  await replaceCode(
    page,
    "const fs = require('fs');\nfunction lambda(i, callback) { callback(); }",
  );
  await expect(
    page.getByText(/The module “fs” is not available\. There are lp-faas-toolbelt, lodash/).first(),
  ).toBeVisible();
  await expect(codeEditor(page).locator(".squiggly-error")).toBeVisible();
});
