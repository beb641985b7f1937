import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/product";
import { owner } from "./support/sign-in";

// Nobody is signed in.
test.use({ storageState: { cookies: [], origins: [] } });

async function nothingSerious(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

async function signIn(page: Page, password = owner.password) {
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Password").press("Enter");
}

test("who is not signed in comes to a page after signing in, and out again", async ({ page }) => {
  await page.goto("/default/events?from=there");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(page, "not the password");
  await expect(page.getByRole("alert").getByText("do not go together")).toBeVisible();
  await signIn(page);
  await page.waitForURL("**/default/events?from=there");

  await page.getByRole("button", { name: `Signed in as ${owner.name}` }).click();
  await expect(page.getByRole("menu").getByText(owner.email)).toBeVisible();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect((await page.request.get("/api/accounts/default/lambdas")).status()).toBe(401);
});

test("an account of others is not there", async ({ page }) => {
  await page.goto("/sign-in?next=//evil.example/x");
  await signIn(page);
  // The first of the owner's accounts, which others make more of.
  await page.waitForURL(/:\d+\/[\w-]+\/functions$/);
  await page.goto("/another/functions");
  await expect(page.getByRole("heading", { name: "Nothing at this address" })).toBeVisible();
});

test("a cookie that is worth nothing leads to the sign-in page", async ({ page, context }) => {
  const name = `parley-${process.env.PARLEY_E2E_PORT ?? ""}.session_token`;
  await context.addCookies([{ name, value: "a.b", domain: "127.0.0.1", path: "/" }]);
  await page.goto("/default/functions/some-function/runs");
  await page.waitForURL("**/sign-in?next=%2Fdefault%2Ffunctions%2Fsome-function%2Fruns");
});

test("a link that was used makes no second owner", async ({ page }) => {
  await page.goto("/welcome");
  await expect(page.getByRole("alert").getByText("Open the whole link")).toBeVisible();
  await page.goto("/welcome#used");
  await page.reload();
  await page.getByLabel("Your name").fill("Eve");
  await page.getByLabel("E-mail").fill("eve@example.com");
  await page.getByLabel("Password").fill("password1234");
  await page.getByRole("button", { name: "Become the owner" }).click();
  await expect(page.getByText("easy to guess")).toBeVisible();
  await page.getByLabel("Password").fill("marble otter ladder fog");
  await page.getByRole("button", { name: "Become the owner" }).click();
  await expect(page.getByText("This link has been used")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`the doors have nothing for axe: ${colorScheme}, ${viewport.width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize(viewport);
      await page.goto("/sign-in");
      await signIn(page, "not the password");
      await expect(page.getByRole("alert").getByText("do not go together")).toBeVisible();
      await nothingSerious(page);
      await page.goto("/welcome#any");
      await page.getByRole("button", { name: "Become the owner" }).click();
      await expect(page.getByText("Give a name.")).toBeVisible();
      await nothingSerious(page);
    });
  }
}
