import { type Outside, startOutside } from "../test/outside";
import { editorReady, expect, openEditor, test } from "./support/product";

const api = "/api/accounts/default";
let server: Outside;
test.beforeAll(async () => {
  server = await startOutside((_, response) => response.end("from outside"));
});
test.afterAll(() => server.stop());
test.afterEach(async ({ request }) => {
  await request.patch(`${api}/settings`, { data: { allowedHosts: [] } });
});

const lambdaCode = (port: number) => `async function lambda() {
  const response = await fetch("http://127.0.0.1:${port}/customers?key=secret");
  return { type: "systemMessage", text: await response.text() };
}
`;

test("a call is blocked until its host is allowed, is seen, and is blocked again", async ({
  page,
  product,
}) => {
  const { id } = await product.make({
    eventId: "controllerbot_messaging_new_conversation",
    name: "callsOut",
    code: lambdaCode(server.port),
  });
  const address = `127.0.0.1:${server.port}`;
  const run = page.getByRole("button", { name: "Run", exact: true });
  const calls = page.getByRole("table", { name: "Calls" });

  await openEditor(page, id);
  await run.click();
  await expect(page.getByText("BlockedCall, line 2")).toBeVisible();
  await expect(calls.getByText("blocked", { exact: true })).toBeVisible();
  await expect(calls).toContainText(`${address}/customers`);
  await expect(calls).not.toContainText("secret");

  // The way on leads to the list, with the host filled in.
  await calls.getByRole("link", { name: "Allow 127.0.0.1" }).click();
  await expect(page.getByRole("textbox", { name: "Host" })).toHaveValue("127.0.0.1");
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByText("Mark an address as private to allow it")).toBeVisible();
  await page.getByRole("switch", { name: "Private" }).click();
  await expect(page.getByText("may be inside your own network")).toBeVisible();
  await page.getByRole("textbox", { name: "Host" }).press("Enter");
  const hosts = page.getByRole("table", { name: "Allowed hosts" });
  await expect(hosts.getByRole("rowheader", { name: "127.0.0.1" })).toBeVisible();

  await page.getByRole("textbox", { name: "Would this URL pass?" }).fill(`http://${address}/x`);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("It would pass.")).toBeVisible();
  await expect(page.getByRole("list", { name: "Steps" })).toContainText(
    "127.0.0.1 is on the list.",
  );
  expect(server.seen).toHaveLength(0);

  await page.goto(`/default/functions/${id}`);
  await editorReady(page);
  await run.click();
  await expect(page.getByRole("list", { name: "Effects" })).toContainText("from outside");
  const shownCalls = page.getByRole("button", { name: /^Calls 1/ });
  await shownCalls.click();
  await expect(calls.getByText("200")).toBeVisible();
  expect(server.seen).toMatchObject([{ method: "GET", url: "/customers?key=secret" }]);

  // The answers of that run again, and none at all.
  const choose = page.getByRole("button", { name: /Choose what runs/ });
  await choose.click();
  await page.getByRole("menuitemradio", { name: /Recorded calls/ }).click();
  await page.getByRole("button", { name: "Run recorded" }).click();
  await expect(calls.getByText("recorded")).toBeVisible();
  await expect(page.getByRole("list", { name: "Effects" })).toContainText("from outside");
  await choose.click();
  await page.getByRole("menuitemradio", { name: /No calls/ }).click();
  await page.getByRole("button", { name: "Run no calls" }).click();
  await expect(page.getByText("CallRefused, line 2")).toBeVisible();
  expect(server.seen).toHaveLength(1);

  // The choice is this function's own, and stays.
  await page.reload();
  await expect(page.getByRole("button", { name: "Run no calls" })).toBeVisible();
  await choose.click();
  await page.getByRole("menuitemradio", { name: /Calls go out/ }).click();

  await page.goto("/default/settings/network");
  await page.getByRole("button", { name: "Remove 127.0.0.1" }).click();
  await expect(page.getByText("No host is allowed")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(hosts.getByRole("rowheader", { name: "127.0.0.1" })).toBeVisible();
  await page.getByRole("button", { name: "Remove 127.0.0.1" }).click();
  await expect(page.getByText("No host is allowed")).toBeVisible();

  await openEditor(page, id);
  await run.click();
  await expect(page.getByText("BlockedCall, line 2")).toBeVisible();
  expect(server.seen).toHaveLength(1);

  // Kept runs show it too.
  await page.getByRole("link", { name: "Runs" }).click();
  await page.getByRole("table", { name: "Runs" }).getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Calls" })).toContainText("blocked");
});

test("the palette leads to the network, and the sandbox tells how functions are locked in", async ({
  page,
}) => {
  await page.goto("/default/functions");
  await page.keyboard.press("ControlOrMeta+K");
  await page.getByRole("combobox").fill("network");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Host" })).toBeVisible();
  await page.getByRole("link", { name: "Sandbox" }).click();
  await expect(page.getByRole("heading", { name: /^Level [123] of 3$/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Runners" })).toContainText("Serves");
});
