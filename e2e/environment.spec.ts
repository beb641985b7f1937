import { expect, openEditor, test } from "./support/product";

const eventId = "controllerbot_messaging_new_conversation";
const code = `async function lambda() {
  return { type: "systemMessage", text: \`Hello from \${process.env.REGION ?? "nowhere"}\` };
}
`;

test("variables are saved as they are typed, tested, deployed, compared and restored", async ({
  page,
  product,
}) => {
  const lambda = await product.make({ eventId, code });
  const kept = async () => (await product.lambda(lambda.id)).draft.environment;
  await openEditor(page, lambda.id);
  await page.getByRole("link", { name: "Environment" }).click();
  await page.getByLabel("Name of a new variable").fill("REGION");
  await page.getByLabel("Value of REGION").fill("eu");
  await expect.poll(kept).toEqual({ REGION: "eu" });
  await page.getByLabel("Name of a new variable").fill("2nd");
  await expect(page.getByText("Not saved until every name is right.")).toBeVisible();
  await page.getByLabel("Name of 2nd").fill("SECOND");
  await expect.poll(kept).toEqual({ REGION: "eu", SECOND: "" });
  await page.getByRole("button", { name: "Remove SECOND" }).click();
  await expect.poll(kept).toEqual({ REGION: "eu" });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(kept).toEqual({ REGION: "eu", SECOND: "" });

  await page.getByRole("link", { name: "Code" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("Hello from eu").first()).toBeVisible();
  await page.getByRole("button", { name: "Deploy v1" }).click();
  await expect(page.getByText("Productive")).toBeVisible();
  expect((await product.invoke(eventId)).body).toMatchObject([
    { result: { text: "Hello from eu" } },
  ]);

  await page.getByRole("link", { name: "Environment" }).click();
  await page.getByLabel("Value of REGION").fill("us");
  await expect(page.getByText("Modified")).toBeVisible();
  await expect(page.getByText("v1 serves with eu")).toBeVisible();
  await page.getByRole("button", { name: "Diff", exact: true }).click();
  const changes = page.getByRole("region", { name: "Changed environment variables" });
  await expect(changes).toContainText("REGION");
  await expect(changes.getByText("us", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Versions" }).click();
  await page.getByRole("button", { name: "Restore into draft" }).click();
  await expect(page.getByText("Productive")).toBeVisible();
  await expect.poll(kept).toEqual({ REGION: "eu", SECOND: "" });
});

test("two tabs that change variables get a conflict, and no silent overwrite", async ({
  context,
  page,
  product,
}) => {
  const lambda = await product.make({ eventId, code });
  const address = `/default/functions/${lambda.id}/environment`;
  await page.goto(address);
  const other = await context.newPage();
  await other.goto(address);
  await other.getByLabel("Name of a new variable").fill("THEIRS");
  await expect
    .poll(async () => (await product.lambda(lambda.id)).draft.environment)
    .toEqual({ THEIRS: "" });
  await page.bringToFront();
  await page.getByLabel("Name of a new variable").fill("MINE");
  await expect(page.getByText("Compare before you go on.")).toBeVisible();
  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("THEIRS", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Take theirs" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Name of THEIRS")).toBeVisible();
});
