import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { editorReady, expect, openEditor, test } from "./support/product";

const eventId = "controllerbot_messaging_conversation_idle";

async function nothingSerious(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page })
    // Monaco's own inside is not ours to mend; what we put round it is.
    .exclude(".monaco-editor")
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" · ")}`);
  expect(serious, screen).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious on any screen, ${colorScheme}`, async ({ page, product }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/default/functions");
    await expect(page.getByText("No functions yet.")).toBeVisible();
    await nothingSerious(page, "no functions");

    const lambda = await product.make({ eventId, name: "isLookedAt" });
    await product.deploy(lambda.id);
    await product.invoke(eventId);
    await product.saveDraft(lambda.id, `${lambda.draft.code}\n// newer`);
    await product.make({ eventId, name: "alsoThere", code: "function lambda( {" });

    await page.goto("/default/functions");
    await expect(page.getByRole("table").getByText("isLookedAt")).toBeVisible();
    await nothingSerious(page, "functions");

    await page.goto("/default/templates");
    await expect(page.getByRole("heading", { name: "Templates", level: 1 })).toBeVisible();
    await nothingSerious(page, "templates");

    await page.goto("/default/events");
    await expect(page.getByRole("heading", { name: "Events", level: 1 })).toBeVisible();
    await nothingSerious(page, "events");
    await page.goto(`/events/${eventId}`);
    await page.waitForURL(`**/default/events/${eventId}`);
    await expect(page.getByRole("heading", { name: "Conversation Idle", level: 1 })).toBeVisible();
    await nothingSerious(page, "an event");
    await page.goto("/default/events/changes");
    await expect(page.getByRole("heading", { name: "Changes", level: 1 })).toBeVisible();
    await nothingSerious(page, "changes");

    await openEditor(page, lambda.id);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByRole("list", { name: "Effects" })).toBeVisible();
    await nothingSerious(page, "editor with a result");
    await page.keyboard.press("ControlOrMeta+Shift+D");
    await expect(page.getByRole("dialog")).toBeVisible();
    await nothingSerious(page, "review");
    await page.keyboard.press("Escape");

    await page.goto(`/default/functions/${lambda.id}/versions`);
    await expect(page.getByRole("heading", { name: "v1", exact: true })).toBeVisible();
    await nothingSerious(page, "versions");
    await page.goto(`/default/functions/${lambda.id}/runs`);
    const runs = page.getByRole("table", { name: "Runs" });
    await expect(runs).toBeVisible();
    await nothingSerious(page, "runs");
    await runs.getByRole("link").first().click();
    await expect(page.getByRole("region", { name: "Effects of the run" })).toBeVisible();
    await nothingSerious(page, "a run");

    await page.goto("/default/functions/00000000-0000-4000-8000-000000000000");
    await expect(page.getByText("No function with this address.")).toBeVisible();
    await nothingSerious(page, "not found");
  });

  test(`axe finds nothing serious in the simulator, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/default/simulator?new=1");
    await expect(page.getByText("Nobody here yet.")).toBeVisible();
    await nothingSerious(page, "nobody in the simulator");
    await page.getByRole("button", { name: "New consumer" }).last().click();
    const dialog = page.getByRole("dialog", { name: "New consumer" });
    await nothingSerious(page, "a new consumer");
    await dialog.getByRole("button", { name: "Open a conversation" }).click();
    const timeline = page.getByRole("region", { name: "Timeline" });
    await timeline.getByRole("button", { name: /^New Conversation/ }).click();
    await expect(page.getByRole("region", { name: "Payload of New Conversation" })).toBeVisible();
    await nothingSerious(page, "a simulation");

    for (const shipped of ["greet-by-hours", "late-answer", "loop-guard"]) {
      await page.goto(`/default/simulator/shipped-${shipped}`);
      await expect(timeline.getByRole("list", { name: "Timeline" })).toBeVisible();
      await nothingSerious(page, `shipped: ${shipped}`);
    }
    await page.goto("/default/simulator/scenarios");
    await expect(page.getByRole("table", { name: "Shipped with Parley" })).toBeVisible();
    await nothingSerious(page, "scenarios");
  });

  test(`axe finds nothing serious where calls are allowed and shown, ${colorScheme}`, async ({
    page,
    product,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/default/settings/network?host=api.example.com");
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(page.getByRole("table", { name: "Allowed hosts" })).toBeVisible();
    await page.getByRole("textbox", { name: "Would this URL pass?" }).fill("ftp://api.example.com");
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByText("It would be blocked.")).toBeVisible();
    await nothingSerious(page, "network");
    await page.getByRole("button", { name: "Remove api.example.com" }).click();
    await expect(page.getByText("No host is allowed")).toBeVisible();
    await nothingSerious(page, "no hosts");
    await page.goto("/default/settings/sandbox");
    await expect(page.getByRole("table", { name: "Runners" })).toBeVisible();
    await nothingSerious(page, "sandbox");

    const caller = await product.make({
      eventId,
      code: 'async function lambda() { await fetch("https://api.example.com/"); }',
    });
    await openEditor(page, caller.id);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByRole("table", { name: "Calls" })).toBeVisible();
    await nothingSerious(page, "a blocked call");
  });

  test(`a narrow screen has every pane, ${colorScheme}`, async ({ page, product }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 390, height: 844 });
    const lambda = await product.make({ eventId });
    await page.goto(`/default/functions/${lambda.id}`);
    await editorReady(page);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(page.getByRole("list", { name: "Effects" })).toBeVisible();
    await nothingSerious(page, "narrow editor");
    for (const path of ["functions", "templates", "events"]) {
      await page.goto(`/default/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wider, `${path} scrolls sideways`).toBe(false);
      await nothingSerious(page, `narrow ${path}`);
    }
  });

  test(`axe finds nothing serious with variables and secrets, ${colorScheme}`, async ({
    page,
    product,
    request,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const lambda = await product.make({ eventId });
    await page.goto(`/default/functions/${lambda.id}/environment`);
    await page.getByLabel("Name of a new variable").fill("1st");
    await expect(page.getByText("Not saved until every name is right.")).toBeVisible();
    await nothingSerious(page, "environment");

    await request.put("/api/accounts/default/secrets/LOOKED_AT", { data: { value: "x" } });
    await page.goto("/default/settings/secrets");
    await expect(page.getByRole("table", { name: "Secrets" })).toBeVisible();
    await nothingSerious(page, "secrets");
    await page.getByRole("button", { name: "Add secret" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
    await nothingSerious(page, "a secret");
  });
}
