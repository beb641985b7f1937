import { expect, test } from "./support/product";

const eventId = "controllerbot_messaging_conversation_end";

test("a deleted function is had back at its own address", async ({ page, product, request }) => {
  const lambda = await product.make({ eventId, name: "hadBack" });
  await request.delete(`/api/accounts/default/lambdas/${lambda.id}`);
  await page.goto(`/default/functions/${lambda.id}`);
  await expect(page.getByText("hadBack was deleted just now.")).toBeVisible();
  await page.getByRole("button", { name: "Undo delete" }).click();
  await expect(page.getByRole("heading", { name: "hadBack", level: 1 })).toBeVisible();
});

test("what never was there is not offered back", async ({ page }) => {
  await page.goto("/default/functions/00000000-0000-4000-8000-000000000000");
  await expect(page.getByText("There never was one")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo delete" })).toHaveCount(0);
});

test("a method that no address has is refused in the words of the API", async ({ request }) => {
  const refused = await request.fetch("/api/accounts/default/events", { method: "PROPFIND" });
  expect(refused.status()).toBe(405);
  expect(await refused.json()).toEqual({
    error: { code: "bad_request", message: "PROPFIND is not for this address." },
  });
});
