// `npm run screenshots`: the README's pictures, taken from the running product.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openBrowser } from "../bench/browser.ts";
import { ask, type MadeLambda, type Product, startProduct } from "../bench/product.ts";
import { root } from "./command.ts";
import { runScript } from "./failure.ts";

const folder = join(root, "docs/screenshots");

const idle = `// Nobody answered: apologise once, then hand over.
const VIP_DESK = "601114";
const LEAD = "88120";

/** @type {Lambda} */
async function lambda(input) {
  const { general, idle } = input.payload;
  console.info("idle", { kind: general.cbotEventType, since: idle.lastConsumerMsgTs });

  if (general.cbotEventType === "CONSUMER_NON_RESPONSIVE") {
    return { type: "closeConversation" };
  }

  return [
    { type: "systemMessage", text: "Sorry for the wait. I am asking a senior colleague to take over." },
    { type: "transfer", skillId: VIP_DESK, agentId: LEAD },
  ];
}
`;

async function make(product: Product, name: string, eventId: string, code?: string) {
  const lambda = await ask<MadeLambda>(product, "POST", "/lambdas", {
    name,
    eventId: `controllerbot_messaging_${eventId}`,
    style: "modern",
    ...(code ? { code } : {}),
  });
  return lambda.id;
}

const deploy = (product: Product, id: string) =>
  ask(product, "POST", `/lambdas/${id}/deployments`, { message: "First version" });

async function shoot(page: Page, name: string) {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
}

await runScript(async () => {
  await mkdir(folder, { recursive: true });
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const escalate = await make(product, "escalateIdle", "conversation_idle", idle);
    await deploy(product, escalate);
    const welcome = await make(product, "welcomeConsumer", "new_conversation");
    await deploy(product, welcome);
    await make(product, "introduceAgent", "participants_change");
    await ask(product, "PUT", `/lambdas/${escalate}/draft`, {
      code: idle.replace("Sorry for the wait.", "Sorry for the long wait."),
      revision: 1,
    });

    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      baseURL: product.web,
      storageState: product.session,
      reducedMotion: "reduce",
    });
    await page.goto("/default/functions");
    await page.getByRole("table").getByText("introduceAgent").waitFor();
    await shoot(page, "functions");

    await page.goto("/default/templates");
    await page.getByRole("button", { name: "Use this template" }).waitFor();
    await shoot(page, "templates");

    await page.goto(`/default/functions/${escalate}`);
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByRole("list", { name: "Effects" }).waitFor();
    await page.waitForLoadState("networkidle");
    await shoot(page, "editor");
    await page.emulateMedia({ colorScheme: "dark" });
    await shoot(page, "editor-dark");
    await page.emulateMedia({ colorScheme: "light" });

    await page.keyboard.press("ControlOrMeta+Shift+D");
    await page
      .getByRole("dialog")
      .getByRole("textbox", { name: /Message/ })
      .waitFor();
    await page.waitForLoadState("networkidle");
    await shoot(page, "review");
  } finally {
    await browser.close();
    await product.stop();
  }
});
