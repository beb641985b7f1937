import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, uniqueName } from "./support/product";
import { owner } from "./support/sign-in";

async function nothingSerious(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

test("what somebody does is on the home screen and in the audit log, and leads to it", async ({
  page,
  product,
}) => {
  const name = uniqueName("audited");
  const eventId = "controllerbot_messaging_conversation_end";
  const { id } = await product.make({ eventId, name });
  await product.deploy(id);
  await product.saveDraft(id, "async function lambda() { return []; }");
  await product.deploy(id);
  const next = `${name}_new`;
  // In the page, as its owner: the other requests are the admin token's.
  await page.goto("/default");
  await page.evaluate(
    async ([at, to]) => {
      await fetch(at ?? "", {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: to }),
      });
    },
    [`/api/accounts/default/lambdas/${id}`, next],
  );

  // Home: the newest first, each row leads to what it speaks of.
  await page.reload();
  const activity = page.getByRole("list", { name: "Activity" });
  const newest = activity.getByRole("listitem");
  await expect(newest.nth(0)).toContainText(`${owner.email} renamed the function ${next}`);
  await expect(newest.nth(1)).toContainText(`admin token deployed v2 of ${name}`);
  await nothingSerious(page);
  await newest.nth(1).getByRole("link", { name }).click();
  await page.waitForURL(`**/default/functions/${id}/versions/2?against=1`);

  // The log: found by a part of the name, opened by the keyboard, told in words.
  await page.goto("/default");
  await page.getByRole("link", { name: "Audit log" }).click();
  const table = page.getByRole("table", { name: "Audit log" });
  const rows = table.getByRole("button", { name: /^Details of entry/ });
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search the audit log")).toBeFocused();
  await page.keyboard.type(name);
  await expect(rows).toHaveCount(5);
  await rows.first().focus();
  await page.keyboard.press("Enter");
  const renamed = table.getByRole("row", { name: `name ${name} ${next}`, exact: true });
  await expect(renamed).toBeVisible();
  await expect(table).toContainText("127.0.0.1");
  await nothingSerious(page);

  // The filter stands in the address.
  await page.getByLabel("What was done").selectOption("version.deployed");
  await expect(rows).toHaveCount(2);
  await page.waitForURL(`**/settings/audit?text=${name}&action=version.deployed`);
  await page.reload();
  await expect(rows).toHaveCount(2);

  // What the filter shows is what a file has.
  const menu = page.getByRole("menuitem", { name: /CSV/ });
  await expect(async () => {
    // The page was loaded anew: its buttons may not do anything yet.
    await page.getByRole("button", { name: "Export" }).click();
    await expect(menu).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const downloads = page.waitForEvent("download");
  await menu.click();
  const download = await downloads;
  expect(download.suggestedFilename()).toBe("audit-default.csv");
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`"version.deployed","lambda","${id}","${name}"`);

  await page.getByLabel("Search the audit log").fill("nothing is called so");
  await expect(page.getByText("Nothing fits this filter.")).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await rows.first().click();
  await table
    .getByRole("button", { name: `All by ${owner.email}` })
    .first()
    .click();
  await expect(page.getByText(`by ${owner.email}`, { exact: true })).toBeVisible();
});
