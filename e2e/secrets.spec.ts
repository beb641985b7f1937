import type { APIRequestContext, Page } from "@playwright/test";
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

const api = "/api/accounts/default/secrets";

async function withoutSecrets(request: APIRequestContext) {
  const listed = (await (await request.get(api)).json()) as { name: string }[];
  for (const { name } of listed) await request.delete(`${api}/${name}`);
}

/** Everything that the server answers to the page's own calls. */
function answersOf(page: Page): string[] {
  const seen: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/")) seen.push(await response.text().catch(() => ""));
  });
  return seen;
}

test("a secret is stored, read by a function, and never shown", async ({
  page,
  product,
  request,
}) => {
  const seen = answersOf(page);
  await withoutSecrets(request);
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
  await page.goto(`/default/functions/${lambda.id}/runs`);
  await page.getByRole("table", { name: "Runs" }).getByRole("link").first().click();
  await expect(page.getByText("[redacted: CRM_TOKEN]").first()).toBeVisible();
  expect(seen.join()).not.toContain(value);
});

test("a secret gets another value, and is deleted with a warning for who names it", async ({
  page,
  product,
  request,
}) => {
  await withoutSecrets(request);
  await request.put(`${api}/CRM_TOKEN`, { data: { value } });
  const lambda = await product.make({ eventId, name: "readsCrm", style: "classic", code });
  await page.goto("/default/settings/secrets");
  await page.getByRole("button", { name: "Replace the value of CRM_TOKEN" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Value" }).fill(`${value}-and-longer`);
  await dialog.getByRole("button", { name: "Replace" }).click();
  await expect(page.getByText("CRM_TOKEN has a new value.")).toBeVisible();

  const sample = await product.sampleOf(eventId);
  const run = await request.post(`/api/accounts/default/lambdas/${lambda.id}/test-runs`, {
    data: { input: sample },
  });
  expect(await run.json()).toMatchObject({
    outcome: "function_error",
    error: { message: "cannot use [redacted: CRM_TOKEN]" },
  });

  await page.getByRole("button", { name: "Delete CRM_TOKEN" }).click();
  await expect(dialog.getByText("One function names it")).toBeVisible();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("No secrets yet.")).toBeVisible();
  await expect(dialog).toBeHidden();
});
