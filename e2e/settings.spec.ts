import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { seedSettings } from "../lib/domain/accounts/seed-settings";
import { expect, test } from "./support/product";

const api = "/api/accounts/default";
const { allowedHosts: _hosts, ...seed } = seedSettings;

test.beforeEach(async ({ request }) => {
  await request.patch(`${api}/settings`, { data: seed });
});
test.afterAll(async ({ request }) => {
  await request.patch(`${api}/settings`, { data: seed });
});

async function nothingSerious(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page }).exclude(".monaco-editor").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`),
    screen,
  ).toEqual([]);
}

test("automatic messages, the bot and late answers are set, kept, and taken back", async ({
  page,
  request,
}) => {
  const settings = async () => (await request.get(`${api}/settings`)).json();
  await page.goto("/default/functions");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("link", { name: "Conversations" })).toHaveAttribute(
    "aria-current",
    "page",
  );

  await page.getByRole("button", { name: "Conversation Idle" }).click();
  const form = page.getByRole("form", { name: "Automatic message of Conversation Idle" });
  await form.getByRole("switch", { name: /^AGENT_NON_RESPONSIVE/ }).click();
  await form.getByLabel("Text of AGENT_NON_RESPONSIVE", { exact: true }).fill("Slow today.");
  await expect(
    form.getByRole("group", { name: "Preview of Text of AGENT_NON_RESPONSIVE" }),
  ).toContainText("Slow today.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("1 of 3 kinds apart")).toBeVisible();
  expect(await settings()).toMatchObject({
    messagesByKind: { AGENT_NON_RESPONSIVE: "Slow today." },
    automaticMessages: seedSettings.automaticMessages,
  });
  await nothingSerious(page, "conversations");

  // What one click does, one click takes back.
  await page.getByRole("switch", { name: "Events" }).click();
  await expect(page.getByText("No event fires from now on.")).toBeVisible();
  await expect.poll(async () => (await settings()).controllerBot).toBe(false);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("switch", { name: "Events" })).toBeChecked();
  await expect.poll(async () => (await settings()).controllerBot).toBe(true);

  await page.getByLabel("Late transfer").getByText("Flag").click();
  await expect(page.getByText("The conversation is moved, and the transcript")).toBeVisible();

  // What does not fit stays as it was typed.
  const waiting = page.getByRole("form", { name: "Waiting" });
  await waiting.getByLabel("Agent silent", { exact: true }).fill("soon");
  await waiting.getByRole("button", { name: "Save" }).click();
  await expect(waiting.getByText("Give a whole number, at least 1.")).toBeVisible();
  await waiting.getByLabel("Agent silent", { exact: true }).fill("45");
  await waiting.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The times are changed.")).toBeVisible();
  expect(await settings()).toMatchObject({
    stalePolicies: { ...seedSettings.stalePolicies, transfer: "flag" },
    idleTimes: { ...seedSettings.idleTimes, agent: { time: 45, timeUnits: "minutes" } },
  });
});

test("skills and agents are added, changed, and removed with a way back", async ({
  page,
  request,
}) => {
  await page.goto("/default/settings/skills");
  const skills = page.getByRole("table", { name: "Skills" });
  await expect(skills.getByText("VIP Desk")).toBeVisible();
  await nothingSerious(page, "skills and agents");

  await page.getByRole("button", { name: "Add skill" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Returns");
  await dialog.getByLabel("Id", { exact: true }).fill("563267");
  await dialog.getByRole("button", { name: "Add a shift on Monday" }).click();
  await dialog.getByLabel("Monday, shift 2 from").fill("16:00");
  await dialog.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect(dialog.getByText("563267 is the id of Support EN already.")).toBeVisible();
  await expect(dialog.getByText("This shift runs into another one.")).toBeVisible();
  await nothingSerious(page, "a skill");
  await dialog.getByLabel("Id", { exact: true }).fill("563299");
  await dialog.getByRole("button", { name: "Remove Monday, shift 2" }).click();
  await dialog.getByLabel("A day without shifts").fill("2026-12-24");
  await dialog.getByLabel("A day without shifts").press("Enter");
  await expect(dialog.getByRole("button", { name: "Remove 2026-12-24" })).toBeVisible();
  await dialog.getByRole("button", { name: "Add", exact: true }).last().click();
  await expect(skills.getByText("563299")).toBeVisible();

  await page.getByRole("button", { name: "Edit Jonas Weber" }).click();
  await dialog.getByRole("checkbox", { name: /Returns/ }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  const agents = page.getByRole("table", { name: "Agents" });
  await expect(agents.getByText("Support DE, Returns")).toBeVisible();

  await page.getByRole("button", { name: "Remove Returns" }).click();
  await expect(dialog.getByText("Jonas Weber has it, and loses it.")).toBeVisible();
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(skills.getByText("563299")).toBeHidden();
  await expect(agents.getByText("Returns")).toBeHidden();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Returns removed." })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(agents.getByText("Support DE, Returns")).toBeVisible();
  const { skills: kept } = (await (await request.get(`${api}/settings`)).json()) as typeof seed;
  expect(kept.find(({ id }) => id === "563299")).toMatchObject({
    name: "Returns",
    officeHours: { timeZone: "Europe/London", holidays: ["2026-12-24"] },
  });
});

test("settings go out as a file and come in again, after a look at what they change", async ({
  page,
  request,
}) => {
  await page.goto("/default/settings/conversations");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await (await download).path();
  const exported = JSON.parse(await readFile(file, "utf8"));
  expect(exported.settings).not.toHaveProperty("allowedHosts");

  await request.patch(`${api}/settings`, { data: { controllerBot: false, agents: [] } });
  await page.reload();
  await page.getByRole("button", { name: "Import…" }).click();
  const dialog = page.getByRole("dialog");
  const choose = (text: string) =>
    dialog.getByLabel("File of settings").setInputFiles({
      name: "settings.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  await choose(JSON.stringify({ ...exported, settings: { allowedHosts: [], emptyArray: 1 } }));
  const problems = dialog.getByRole("list", { name: "Problems" });
  await expect(problems).toContainText("settings.allowedHosts");
  await expect(problems).toContainText("settings.emptyArray");
  await expect(dialog.getByRole("button", { name: "Apply" })).toBeDisabled();
  await choose(JSON.stringify(exported));
  await expect(dialog.getByText("4 things would change.")).toBeVisible();
  await nothingSerious(page, "import");
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Settings imported: 4 changes.")).toBeVisible();
  expect(await (await request.get(`${api}/settings`)).json()).toMatchObject(seed);
});

const greeting = (text: string) =>
  `async function lambda() {\n  return { type: "systemMessage", text: "${text}" };\n}\n`;

test("a function's tests run by one key, fail in plain words, and hold up a deploy", async ({
  page,
  product,
  request,
}) => {
  const eventId = "controllerbot_messaging_new_conversation";
  const { id } = await product.make({ eventId, name: "greets", code: greeting("Good day.") });
  await product.deploy(id);
  const begun = await request.post(`${api}/simulations`, { data: {} });
  const simulation = (await begun.json()) as { id: string; start: { at: number } };
  const { at } = simulation.start;
  const change = { type: "opened", at, consumer: { id: "dana-whitfield" }, skillId: "563267" };
  await request.post(`${api}/simulations/${simulation.id}/steps`, {
    data: { after: 0, action: { type: "change", at, convId: "c1", change } },
  });
  const saved = await request.patch(`${api}/simulations/${simulation.id}`, {
    data: { name: "Greets by day", lambdaId: id },
  });
  expect(saved.status(), await saved.text()).toBe(200);
  await product.saveDraft(id, greeting("Good evening."));

  await page.goto(`/default/functions/${id}/versions`);
  await expect(page.getByRole("heading", { name: "v1", exact: true })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(page).toHaveURL(/\/tests$/);
  const tests = page.getByRole("region", { name: "Tests" });
  await expect(tests.getByText(/^The test fails\. Ran in/)).toBeVisible();
  await expect(tests.getByText("“Good day.”")).toBeVisible();
  await expect(tests.getByText("Sent: “Good evening.”")).toBeVisible();
  await nothingSerious(page, "tests");

  // One click is not enough: the review opens and asks why.
  await page.getByRole("button", { name: "Deploy v2" }).click();
  const dialog = page.getByRole("dialog");
  await expect(
    dialog.getByText("The test fails. Deploying anyway asks for a reason."),
  ).toBeVisible();
  const deploy = dialog.getByRole("button", { name: "Deploy v2" });
  await expect(deploy).toHaveAttribute("aria-disabled", "true");
  await nothingSerious(page, "deploying over red");
  await dialog.getByRole("textbox", { name: /Reason/ }).fill("It is evening");
  await deploy.click();
  await expect(dialog.getByText("v2 serves New Conversation.")).toBeVisible();
  await page.keyboard.press("Escape");
  const versions = (await (await request.get(`${api}/lambdas/${id}/versions`)).json()) as {
    message: string;
  }[];
  expect(versions[0]?.message).toBe("It is evening. (Deployed although the test fails)");

  // The expectation is what changed, so it is changed where it stands.
  await tests.getByRole("button", { name: /^Edit: A message/ }).click();
  const form = tests.getByRole("form", { name: "Change an expectation" });
  await form.getByLabel("That").selectOption("matches");
  await form.getByLabel("Text").fill("Good *.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(tests.getByText(/^The test holds\. Ran in/)).toBeVisible();
});
