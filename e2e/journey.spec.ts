import { events } from "../lib/domain/events/catalog";
import { editorReady, expect, replaceCode, test } from "./support/product";

for (const [index, event] of events.entries()) {
  test(`${event.title}: from its template to a deployed function that answers by HTTP`, async ({
    page,
    product,
  }) => {
    // Both styles are walked, by turns.
    const style = index % 2 === 0 ? "Modern" : "Classic";
    const text = `Answered for ${event.title}`;

    await page.goto("/default/functions");
    await page.getByRole("link", { name: `Start from template, ${event.title}` }).click();
    const use = page.getByRole("form", { name: /^Use / });
    await use.getByRole("radio", { name: style }).click();
    const name = await use.getByRole("textbox", { name: "Name" }).inputValue();
    await use.getByRole("button", { name: "Use this template" }).click();

    await editorReady(page);
    await expect(page.getByRole("heading", { name })).toBeVisible();
    const answer = `[{ type: "systemMessage", text: "${text}" }, { type: "closeConversation" }]`;
    await replaceCode(
      page,
      style === "Modern"
        ? `async function lambda(input) {\n  console.info("seen", input.payload.general.convId);\n  return ${answer};\n}\n`
        : `function lambda(input, callback) {\n  console.info("seen", input.payload.general.convId);\n  callback(null, ${answer});\n}\n`,
    );

    await page.getByRole("button", { name: "Run", exact: true }).click();
    const effects = page.getByRole("list", { name: "Effects" });
    await expect(effects.getByText("Sends a message")).toBeVisible();
    await expect(effects.getByText(text)).toBeVisible();
    await expect(effects.getByText("Closes the conversation")).toBeVisible();
    await expect(page.getByRole("status", { name: "Result of the run" })).toHaveText(
      /^Answered in /,
    );

    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    await page.getByRole("button", { name: "Deploy v1" }).click();
    await expect(page.getByText(`v1 serves ${event.title} since`)).toBeVisible();
    await expect(page.getByText("Productive")).toBeVisible();

    const { status, body } = await product.invoke(event.id);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { result: [{ type: "systemMessage", text }, { type: "closeConversation" }] },
    ]);

    await page.getByRole("link", { name: /^Versions/ }).click();
    await expect(page.getByRole("heading", { name: "v1", exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Runs" }).click();
    await expect(
      page.getByRole("table", { name: "Runs" }).getByRole("cell", { name: "Live v1" }),
    ).toBeVisible();

    await page.goto("/default/functions");
    const slots = page.getByRole("list", { name: "The seven events" });
    await expect(slots.getByText(name)).toBeVisible();
  });
}
