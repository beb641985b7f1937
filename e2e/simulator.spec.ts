import type { Page } from "@playwright/test";
import { join } from "./support/join";
import { expect, test, uniqueName } from "./support/product";

const welcome = "Somebody will be with you in a minute.";

const desk = (page: Page) => page.getByRole("region", { name: "Agents’ desk" });
const timeline = (page: Page) => page.getByRole("region", { name: "Timeline" });
const chat = (page: Page) => page.getByRole("list", { name: /^Chat of / });

async function newConsumer(page: Page) {
  await page
    .getByRole("region", { name: "Consumer" })
    .getByRole("button", { name: "New consumer" })
    .last()
    .click();
  const dialog = page.getByRole("dialog", { name: "New consumer" });
  await dialog.getByRole("button", { name: "Open a conversation" }).click();
  await expect(dialog).toBeHidden();
}

test("a conversation from its opening to its close, saved, replayed and shared", async ({
  page,
  product,
}) => {
  const greet = await product.make({
    eventId: "controllerbot_messaging_new_conversation",
    name: uniqueName("greet"),
    code: `function lambda() { return { type: "systemMessage", text: "${welcome}" }; }`,
  });
  await product.deploy(greet.id);

  await page.goto("/default/simulator?new=1");
  await expect(page.getByText("Nobody here yet.")).toBeVisible();
  await newConsumer(page);

  // The deployed function answers, instead of the automatic message; its line leads to the code.
  await expect(chat(page).getByText(welcome)).toBeVisible();
  await expect(
    timeline(page).getByText("Message sent, instead of the automatic one"),
  ).toBeVisible();
  await expect(timeline(page).getByRole("link", { name: "line 1" })).toHaveAttribute(
    "href",
    `/default/functions/${greet.id}?line=1`,
  );
  await timeline(page)
    .getByRole("button", { name: new RegExp(`^${greet.name}`) })
    .click();
  const opened = page.getByRole("region", { name: `Run of ${greet.name}` });
  await expect(opened).toContainText(welcome);
  await page.keyboard.press("Enter");
  await expect(opened).toBeHidden();

  await page.getByRole("textbox", { name: "Write as Dana" }).fill("I fly tonight.");
  await page.keyboard.press("Enter");
  await expect(chat(page).getByText("I fly tonight.")).toBeVisible();
  await page.getByRole("button", { name: "Mark urgent" }).click();
  await expect(timeline(page).getByText("CONSUMER_ASKED_URGENT_RESPONSE_TIME")).toBeVisible();

  await desk(page).getByRole("button", { name: "Take", exact: true }).click();
  await expect(timeline(page).getByText("YOU_ARE_CONNECTED_TO")).toBeVisible();
  const reply = desk(page).getByRole("textbox", { name: /^Answer as / });
  await reply.fill("I am here.");
  await reply.press("Enter");
  await expect(chat(page).getByText("I am here.")).toBeVisible();
  await desk(page).getByRole("button", { name: "Close", exact: true }).click();
  await expect(
    page.getByText("The conversation is closed, so nobody can write. Open a new one."),
  ).toBeVisible();
  await expect(timeline(page).getByText("AGENT_END_CONVERSATION")).toBeVisible();

  const name = uniqueName("From opening to close");
  await page.keyboard.press("ControlOrMeta+S");
  const save = page.getByRole("dialog", { name: "Save scenario" });
  await save.getByRole("textbox", { name: "Name" }).fill(name);
  await save.getByRole("button", { name: "Save scenario" }).click();
  await expect(page.getByRole("button", { name: "Go on in a copy" })).toBeVisible();

  await page.getByRole("button", { name: "Replay" }).click();
  await expect(page.getByText("Replayed: the same effects as recorded.")).toBeVisible();
  await page.getByRole("button", { name: "Back to the recording" }).click();

  // The link shows the same to whoever opens it.
  const before = await timeline(page).getByRole("list", { name: "Timeline" }).innerText();
  await page.reload();
  await expect(timeline(page).getByText("AGENT_END_CONVERSATION")).toBeVisible();
  expect(await timeline(page).getByRole("list", { name: "Timeline" }).innerText()).toBe(before);

  await page.goto("/default/simulator/scenarios");
  await expect(page.getByRole("table", { name: "Saved here" }).getByText(name)).toBeVisible();
  await page.getByRole("button", { name: /^Replay \d+ scenarios/ }).click();
  await expect(page.getByRole("status").getByText("All assertions hold.")).toBeVisible();
});

test("a late answer loses the race, and says against whom and by which policy", async ({
  page,
  product,
}) => {
  const introduce = await product.make({
    eventId: "controllerbot_messaging_participants_change",
    name: uniqueName("introduce"),
    code: `function lambda() { return { type: "systemMessage", text: "You are connected." }; }`,
  });
  await product.deploy(introduce.id);
  await page.goto("/default/simulator?new=1");
  await newConsumer(page);
  await expect(timeline(page).getByText("New Conversation")).toBeVisible();

  await desk(page)
    .getByRole("combobox", { name: "A late message", exact: true })
    .selectOption("drop");
  const slider = desk(page).getByRole("slider", { name: "Latency of Participants Change" });
  await slider.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("End");
  await slider.blur();
  await expect(desk(page).getByText("30 s")).toBeVisible();

  await desk(page).getByRole("button", { name: "Take", exact: true }).click();
  await expect(timeline(page).getByText("Its answer is on its way")).toBeVisible();
  const reply = desk(page).getByRole("textbox", { name: /^Answer as / });
  await reply.fill("I am faster.");
  await reply.press("Enter");
  await expect(chat(page).getByText("I am faster.")).toBeVisible();

  await page.getByRole("button", { name: /^Next: answer to Dana arrives/ }).click();
  await expect(timeline(page).getByText("systemMessage “You are connected.”")).toBeVisible();
  await expect(timeline(page).getByText("29.00 s before the answer came.")).toBeVisible();
  await expect(
    timeline(page).getByRole("link", { name: "Policy for messages: drop" }),
  ).toBeVisible();
  await expect(chat(page).getByText("You are connected.")).toBeHidden();
});

test("who may not run functions looks at a shipped scenario and acts nowhere", async ({
  page,
  request,
}) => {
  await page.goto("/default/simulator/shipped-greet-by-hours");
  await expect(page.getByRole("button", { name: "Go on in a copy" })).toBeVisible();
  await join(page, request, "viewer");
  await page.reload();
  await expect(timeline(page).getByText("New Conversation").first()).toBeVisible();
  await expect(
    page.getByText("A developer may act in simulations; you are a viewer here."),
  ).toBeVisible();
  await expect(
    page.getByRole("button", { name: /Go on in a copy|Replay|Save scenario/ }),
  ).toHaveCount(0);
  await expect(desk(page).getByRole("button", { name: "Take", exact: true })).toBeDisabled();
});

test("what was done is saved as a test, which turns red when the function says something else", async ({
  page,
  product,
}) => {
  const greet = await product.make({
    eventId: "controllerbot_messaging_new_conversation",
    name: uniqueName("greet"),
    code: `function lambda() { return { type: "systemMessage", text: "${welcome}" }; }`,
  });
  await product.deploy(greet.id);
  await page.goto("/default/simulator?new=1");
  await newConsumer(page);
  await expect(chat(page).getByText(welcome)).toBeVisible();

  const name = uniqueName("Greets");
  await page.getByRole("button", { name: "More of this session" }).click();
  await page.getByRole("menuitem", { name: "Save as test…" }).click();
  const save = page.getByRole("dialog", { name: "Save as test" });
  await save.getByRole("textbox", { name: "Name" }).fill(name);
  await save.getByRole("combobox", { name: "Function" }).selectOption({ value: greet.id });
  await save.getByRole("button", { name: "Save as test" }).click();
  await expect(save).toBeHidden();

  await page.goto(`/default/functions/${greet.id}/tests`);
  await page.getByRole("button", { name: /^Run all/ }).click();
  await expect(page.getByText("The test holds.")).toBeVisible();
  await product.saveDraft(
    greet.id,
    'function lambda() { return { type: "systemMessage", text: "Goodbye." }; }',
  );
  await page.reload();
  await page.getByRole("button", { name: /^Run all/ }).click();
  await expect(page.getByText(/^The test fails/)).toBeVisible();
  await expect(page.getByText("Goodbye.").first()).toBeVisible();

  // Through what serves and the draft the same scenario has other effects.
  await page.goto("/default/simulator/scenarios");
  const replays = page.getByRole("region", { name: "Replay all" });
  await replays.getByLabel("Replay all through").selectOption({ value: greet.id });
  await replays.getByRole("button", { name: /^Replay \d+ scenarios?/ }).click();
  await expect(replays.getByRole("status")).toContainText("with other effects");
});
