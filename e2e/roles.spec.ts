import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { settingsPages } from "../components/settings/settings-pages";
import { rightsOf } from "../lib/domain/access/rights";
import type { Role } from "../lib/domain/access/role";
import { join } from "./support/join";
import { codeEditor, editorReady, expect, openEditor, test } from "./support/product";

const eventId = "controllerbot_messaging_conversation_idle";

// Nobody is signed in.
test.use({ storageState: { cookies: [], origins: [] } });

/** What the page sends beyond reading. */
function writesOf(page: Page): string[] {
  const seen: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== "GET" && pathname.startsWith("/api/")) {
      seen.push(`${request.method()} ${pathname}`);
    }
  });
  return seen;
}

/** Whatever is offered can be had. */
async function noDeadEnds(page: Page) {
  await expect(page.locator("button:disabled, [aria-disabled=true]")).toHaveCount(0);
}

/** Types over the whole text and presses the keys of developers. */
async function tryToWrite(page: Page) {
  await codeEditor(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("throw away");
  await page.keyboard.press("Delete");
  await page.keyboard.press("ControlOrMeta+S");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.keyboard.press("ControlOrMeta+Shift+D");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function settingsOf(page: Page, role: Role) {
  const may = (page: (typeof settingsPages)[number]) => rightsOf(role).has(page.right);
  const tabs = page.getByRole("navigation", { name: "Settings" }).getByRole("link");
  await page.goto("/default/settings");
  await expect(tabs).toHaveText(settingsPages.filter(may).map(({ label }) => label));
  for (const { label, path } of settingsPages.filter((each) => !may(each))) {
    await page.goto(`/default/settings/${path}`);
    await expect(page.getByRole("heading", { name: `${label}: not for your role.` })).toBeVisible();
    await page.getByRole("link", { name: "All functions" }).click();
    await page.waitForURL("**/default/functions");
  }
}

test("a viewer reads everything of a function and is offered nothing else", async ({
  page,
  product,
  request,
}) => {
  const lambda = await product.make({ eventId, name: "isRead" });
  await product.deploy(lambda.id);
  await product.invoke(eventId);
  await product.saveDraft(lambda.id, `${lambda.draft.code}\n// newer`);
  const gone = await product.make({ eventId, name: "isGone" });
  await request.delete(`/api/accounts/default/lambdas/${gone.id}`);
  const before = await product.lambda(lambda.id);
  await join(page, request, "viewer");
  const writes = writesOf(page);

  await page.goto("/default/functions");
  const table = page.getByRole("table", { name: "All functions" });
  await expect(table.getByRole("link", { name: "isRead" })).toBeVisible();
  await expect(page.getByRole("link", { name: /New function|Start from template/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "More for isRead" })).toHaveCount(0);
  await noDeadEnds(page);

  await table.getByRole("link", { name: "isRead" }).click();
  await editorReady(page);
  await expect(
    page.getByText("You may read this function. A developer may change it"),
  ).toBeVisible();
  await expect(page.getByText("A developer may run tests; you are a viewer here.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Deploy|Run|Invoke|Add the event/ })).toHaveCount(
    0,
  );
  await tryToWrite(page);
  await expect(codeEditor(page)).toContainText("// newer");
  await expect(codeEditor(page)).not.toContainText("throw away");
  await noDeadEnds(page);

  await page.getByRole("treeitem", { name: /^idle/ }).click();
  await expect(page.getByRole("radio", { name: "Snippets" })).toHaveCount(0);
  await page.getByRole("link", { name: "Recent runs" }).click();
  await page.getByRole("table", { name: "Runs" }).getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Effects of the run" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Run again|Repeat/ })).toHaveCount(0);
  await page.getByRole("link", { name: /^Versions/ }).click();
  await expect(page.getByRole("heading", { name: "v1", exact: true })).toBeVisible();
  await expect(
    page.getByRole("button", { name: /Restore|Undeploy|Roll back|Add message|Invoke/ }),
  ).toHaveCount(0);
  await page.getByRole("link", { name: "Environment" }).click();
  await expect(page.getByText("This function has no variables.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /variable/ })).toHaveCount(0);

  await page.goto(`/default/functions/${gone.id}`);
  await expect(page.getByText("A developer may take that back for a day")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo delete" })).toHaveCount(0);
  await page.goto("/default/templates");
  await expect(page.getByText("A developer may start a function from it")).toBeVisible();
  await expect(page.getByRole("button", { name: "Use this template" })).toHaveCount(0);
  await page.goto("/default/settings/network");
  await expect(page.getByText("An admin may allow and remove hosts")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.goto("/default/settings/secrets");
  await expect(page.getByText("An admin may set and delete secrets")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add secret" })).toHaveCount(0);
  await settingsOf(page, "viewer");

  expect(writes).toEqual([]);
  expect(await product.lambda(lambda.id)).toEqual(before);
});

test("an operator is told how to invoke, and can write nothing", async ({
  page,
  product,
  request,
}) => {
  const lambda = await product.make({ eventId, name: "isWatched" });
  await join(page, request, "operator");
  const writes = writesOf(page);
  await openEditor(page, lambda.id);
  const test = page.getByRole("region", { name: "Test" });
  await expect(test.getByText("once something does")).toBeVisible();
  await product.deploy(lambda.id);
  const before = await product.lambda(lambda.id);

  await page.reload();
  await editorReady(page);
  await tryToWrite(page);
  await expect(codeEditor(page)).not.toContainText("throw away");
  await expect(page.getByRole("button", { name: /Deploy|^Run/ })).toHaveCount(0);
  await test.getByRole("button", { name: "Invoke by HTTP…" }).click();
  await expect(page.getByRole("group", { name: "invocation URL" })).toContainText(eventId);
  await page.keyboard.press("Escape");
  await noDeadEnds(page);

  // The sheet of keys has none that would do nothing.
  await page.getByRole("button", { name: "Keys" }).click();
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet.getByText("Next pane")).toBeVisible();
  await expect(sheet.getByText(/Run|Save|deploy|Format/)).toHaveCount(0);
  await page.keyboard.press("Escape");

  await settingsOf(page, "operator");
  expect(writes).toEqual([]);
  expect(await product.lambda(lambda.id)).toEqual(before);
});

test("who becomes a viewer while typing loses no text, and is asked to save no more", async ({
  page,
  product,
  request,
}) => {
  const lambda = await product.make({ eventId, name: "changesHands" });
  const person = await join(page, request, "developer");
  const writes = writesOf(page);
  await openEditor(page, lambda.id);
  await expect(page.getByRole("button", { name: "Deploy v1" })).toBeVisible();
  await person.becomes("viewer");
  await codeEditor(page).click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("// mine\n");
  const notice = page.getByText("What you typed is not saved, only kept in this browser.");
  await expect(notice).toBeVisible();
  await expect(page.getByText("you are a viewer here").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Deploy v1" })).toHaveCount(0);
  await page.keyboard.type("more");
  await page.keyboard.press("ControlOrMeta+S");
  await expect(codeEditor(page)).toContainText("// mine");
  await expect(codeEditor(page)).not.toContainText("more");
  expect(writes).toHaveLength(1);
  expect((await product.lambda(lambda.id)).draft.revision).toBe(lambda.draft.revision);

  await person.becomes("developer");
  await page.reload();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await expect
    .poll(async () => (await product.lambda(lambda.id)).draft.code.startsWith("// mine"))
    .toBe(true);
});

for (const [colorScheme, width, height] of [
  ["light", 390, 844],
  ["dark", 1440, 900],
] as const) {
  test(`axe finds nothing serious for a viewer: ${colorScheme}, ${width}`, async ({
    page,
    product,
    request,
  }) => {
    // Seven screens, each read whole.
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    const lambda = await product.make({ eventId });
    await product.deploy(lambda.id);
    await join(page, request, "viewer");
    const address = `/default/functions/${lambda.id}`;
    for (const [screen, words] of [
      ["/default/functions", lambda.name],
      [address, "You may read this function."],
      [`${address}/environment`, "This function has no variables."],
      [`${address}/versions/1`, "No message"],
      ["/default/settings/network", "An admin may allow"],
      ["/default/settings/secrets", "An admin may set"],
      ["/default/templates/escalateVip", "A developer may start"],
    ] as const) {
      await page.goto(screen);
      await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).exclude(".monaco-editor").analyze();
      const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ""));
      const found = serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found, screen).toEqual([]);
    }
  });
}
