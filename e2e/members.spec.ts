import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { codeOf } from "../test/totp";
import { expect, test, uniqueName } from "./support/product";
import { owner } from "./support/sign-in";

const password = "marble otter ladder fog";
const nobody = { cookies: [], origins: [] };

async function nothingSerious(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  expect(found, screen).toEqual([]);
}

/** An open menu's role, which is followed by what it is for. */
const roleIn = (page: Page, role: string) =>
  page.getByRole("menuitemradio", { name: new RegExp(`^${role}`) });

/** The owner invites somebody on the screen; answers the link. */
async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.goto("/default/settings/people");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await expect(dialog.getByText("Give an e-mail address")).toBeVisible();
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("button", { name: /^Role: / }).click();
  await roleIn(page, role).click();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link;
}

test("somebody is invited, joins, gets another role and is removed", async ({ page, browser }) => {
  const email = `${uniqueName("jo")}@example.com`;
  const link = await invite(page, email, "Viewer");
  const invited = page
    .getByRole("table", { name: "Invitations" })
    .getByRole("row", { name: email });
  await expect(invited).toContainText("Viewer");

  const theirs = await browser.newContext({ storageState: nobody });
  const jo = await theirs.newPage();
  await jo.goto(link);
  await expect(jo.getByText(`invites ${email} as a viewer`)).toBeVisible();
  await jo.getByRole("button", { name: "Join" }).click();
  await expect(jo.getByText("Give a name.")).toBeVisible();
  await jo.getByLabel("Your name").fill("Jo Viewer");
  await jo.getByLabel("Password").fill(password);
  await jo.getByRole("button", { name: "Join" }).click();
  await jo.waitForURL("**/default/functions");
  expect((await theirs.request.get("/api/accounts/default/members")).status()).toBe(403);

  await page.reload();
  const row = page.getByRole("table", { name: "People" }).getByRole("row", { name: email });
  await expect(invited).toHaveCount(0);
  await row.getByRole("button", { name: "Role of Jo Viewer: Viewer" }).click();
  await roleIn(page, "Admin").click();
  await expect(page.getByText("Jo Viewer is Admin now.")).toBeVisible();
  await jo.goto("/default/settings/people");
  await expect(jo.getByRole("table", { name: "People" })).toContainText(email);
  // An admin changes no owner.
  const owners = jo.getByRole("row", { name: new RegExp(`^${owner.name}`) });
  await expect(owners.getByRole("button")).toHaveCount(0);

  await row.getByRole("button", { name: "Remove Jo Viewer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Jo Viewer is no longer in this account.")).toBeVisible();
  await expect(row).toHaveCount(0);
  await jo.goto("/default/functions");
  await expect(jo.getByRole("heading", { name: "Nothing at this address" })).toBeVisible();

  await jo.goto(link);
  await expect(jo.getByText("has been used or taken back")).toBeVisible();
  await theirs.close();
});

test("the last owner stays, and an invitation can be taken back", async ({ page, browser }) => {
  const email = `${uniqueName("ki")}@example.com`;
  const link = await invite(page, email, "Developer");
  await page.getByRole("button", { name: `Take back the invitation of ${email}` }).click();
  await expect(page.getByText(`The link for ${email} works no longer.`)).toBeVisible();
  const theirs = await browser.newContext({ storageState: nobody });
  const visitor = await theirs.newPage();
  await visitor.goto(link);
  await expect(visitor.getByText("This invitation cannot be used")).toBeVisible();
  await theirs.close();

  await page.getByRole("button", { name: `Role of ${owner.name}: Owner` }).click();
  await roleIn(page, "Viewer").click();
  await expect(page.getByText("This is the account's only owner.")).toBeVisible();
});

test("an owner makes an account, renames it, and switches back by the keyboard", async ({
  page,
}) => {
  const name = `Brand ${uniqueName("x").replaceAll("_", " ")}`;
  await page.goto("/default/functions");
  await page.getByRole("button", { name: "Account Default account" }).press("Enter");
  await page.getByRole("menuitem", { name: "New account…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await expect(dialog.getByLabel("Id")).toHaveValue(/^brand-x-\d/);
  const id = await dialog.getByLabel("Id").inputValue();
  await dialog.getByRole("button", { name: "Make the account" }).click();
  await page.waitForURL(`**/${id}/functions`);
  await expect(page.getByText("No functions yet.")).toBeVisible();

  await page.getByRole("button", { name: `Account ${name}` }).click();
  await page.getByRole("menuitem", { name: "Rename this account…" }).click();
  await dialog.getByLabel("Name").fill(`${name} 2`);
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("button", { name: `Account ${name} 2` })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+K");
  await page.keyboard.type("default switch");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/default/functions");
});

test("a second factor is set up, asked for, taken over by a recovery code, and turned off", async ({
  browser,
  request,
}) => {
  const email = `${uniqueName("lu")}@example.com`;
  const made = await request.post("/api/accounts/default/invitations", {
    data: { email, role: "viewer" },
  });
  const { token } = (await made.json()) as { token: string };
  const context = await browser.newContext({ storageState: nobody });
  const page = await context.newPage();
  const joined = await page.request.post("/api/invitation/person", {
    data: { token, name: "Lu", password },
  });
  expect(joined.status()).toBe(201);

  await page.goto("/default/functions");
  await page.getByRole("button", { name: "Signed in as Lu" }).click();
  await page.getByRole("menuitem", { name: "Your page" }).click();
  await page.getByRole("button", { name: "Set up" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(dialog.getByRole("img", { name: /QR code/ })).toBeVisible();
  await nothingSerious(page, "the picture");
  const secret = (await dialog.getByLabel("Or type this key").inputValue()).replaceAll(" ", "");
  const uri = `otpauth://totp/x?secret=${secret}`;
  await dialog.getByRole("textbox", { name: "Code" }).fill("000000");
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await expect(dialog.getByText("This code is not right")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Code" }).fill(codeOf(uri));
  await dialog.getByRole("button", { name: "Turn on" }).click();
  const listed = dialog.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(listed).toHaveCount(10);
  const codes = await listed.allTextContents();
  await nothingSerious(page, "recovery codes");
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByRole("button", { name: "Turn off" })).toBeVisible();

  const signIn = async (code: string) => {
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByLabel("Password").press("Enter");
    await page.getByRole("textbox", { name: "Code" }).fill(code);
    await page.getByRole("textbox", { name: "Code" }).press("Enter");
  };
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await signIn(codeOf(uri, 1));
  await page.waitForURL("**/default/functions");
  await context.clearCookies();
  await page.goto("/sign-in?next=/me");
  await signIn(codes[0] ?? "");
  await page.waitForURL("**/me");
  await expect(page.getByRole("table", { name: "Sessions" }).getByRole("row")).toHaveCount(3);

  await page.getByRole("button", { name: "Turn off" }).click();
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByLabel(/^Code of the app/).fill(codes[1] ?? "");
  await dialog.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByRole("button", { name: "Set up" })).toBeVisible();
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(page.getByRole("table", { name: "Sessions" }).getByRole("row")).toHaveCount(2);
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the screens of people, ${colorScheme}`, async ({ page, browser }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const email = `${uniqueName("mo")}@example.com`;
    const link = await invite(page, email, "Operator");
    await nothingSerious(page, "people");
    await page.goto(link);
    await expect(page.getByText(`You are signed in as ${owner.email}.`)).toBeVisible();
    await nothingSerious(page, "joining as somebody else");
    await page.goto("/me");
    await expect(page.getByRole("table", { name: "Sessions" })).toBeVisible();
    await nothingSerious(page, "the own page");
    const theirs = await browser.newContext({ storageState: nobody, colorScheme });
    const visitor = await theirs.newPage();
    await visitor.goto(link);
    await visitor.getByRole("button", { name: "Join" }).click();
    await nothingSerious(visitor, "joining");
    await theirs.close();
  });
}
