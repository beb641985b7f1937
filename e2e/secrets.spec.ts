import { expect, openEditor, test } from "./support/product";

const eventId = "controllerbot_messaging_new_conversation";
const value = "s3cret-value-of-the-crm";
const code = `const { Toolbelt } = require("lp-faas-toolbelt");

async function lambda(input, callback) {
  const { value } = await Toolbelt.SecretClient().readSecret("CRM_TOKEN");
  console.info("token", { token: value, url: "https://crm.example/?t=" + encodeURIComponent(value) });
  if (value.length > 30) throw new Error("cannot use " + value);
  callback(null, { type: "systemMessage", text: "length " + value.length });
}
`;

test("a secret is stored, read by a function, never shown, replaced and deleted", async ({
  page,
  product,
}) => {
  const seen: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/")) seen.push(await response.text().catch(() => ""));
  });
  const listed = (await (await page.request.get("/api/accounts/default/secrets")).json()) as {
    name: string;
  }[];
  for (const { name } of listed) await page.request.delete(`/api/accounts/default/secrets/${name}`);
  const lambda = await product.make({ eventId, name: "readsCrm", style: "classic", code });

  await page.goto("/default/functions");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Secrets" }).click();
  await expect(page.getByText("No secrets yet.")).toBeVisible();
  await page.getByRole("button", { name: "Add secret" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog.getByText("Give it a name.")).toBeVisible();
  await dialog.getByLabel("Name").fill("CRM_TOKEN");
  await dialog.getByRole("textbox", { name: "Value" }).fill(value);
  await dialog.getByRole("button", { name: "Add" }).click();
  const row = page.getByRole("row", { name: /CRM_TOKEN/ });
  await expect(row.getByRole("link", { name: "readsCrm" })).toBeVisible();
  await expect(page.getByText(value)).toHaveCount(0);

  await openEditor(page, lambda.id);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText(`length ${value.length}`).first()).toBeVisible();
  await expect(page.getByText("[redacted: CRM_TOKEN]").first()).toBeVisible();

  await page.goto("/default/settings/secrets");
  await page.getByRole("button", { name: "Replace the value of CRM_TOKEN" }).click();
  const longer = `${value}-and-longer`;
  await dialog.getByRole("textbox", { name: "Value" }).fill(longer);
  await dialog.getByRole("button", { name: "Replace" }).click();
  await expect(page.getByText("CRM_TOKEN has a new value.")).toBeVisible();
  await openEditor(page, lambda.id);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("cannot use [redacted: CRM_TOKEN]").first()).toBeVisible();
  await page.goto(`/default/functions/${lambda.id}/runs`);
  await expect(page.getByText("[redacted: CRM_TOKEN]").first()).toBeVisible();

  await page.goto("/default/settings/secrets");
  await page.getByRole("button", { name: "Delete CRM_TOKEN" }).click();
  await expect(dialog.getByText("One function names it")).toBeVisible();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("No secrets yet.")).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(seen.join()).not.toContain(value);
});
