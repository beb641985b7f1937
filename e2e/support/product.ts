import {
  type APIRequestContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import type { EventId } from "../../lib/domain/events/catalog";
import type { Lambda, Style } from "../../lib/domain/lambdas/lambda";

const api = "/api/accounts/default";

/** What a journey does beside the screens: makers, and the door that other programs use. */
export interface Product {
  gateway: string;
  make(wanted: { eventId: EventId; name?: string; style?: Style; code?: string }): Promise<Lambda>;
  lambda(id: string): Promise<Lambda>;
  saveDraft(id: string, code: string): Promise<void>;
  deploy(id: string): Promise<void>;
  invoke(eventId: EventId): Promise<{ status: number; body: unknown }>;
  sampleOf(eventId: EventId): Promise<{ headers: unknown[]; payload: Record<string, unknown> }>;
}

function productOf(request: APIRequestContext, gateway: string): Product {
  const product: Product = {
    gateway,
    async make({ eventId, name, style = "modern", code }) {
      const response = await request.post(`${api}/lambdas`, {
        data: { name: name ?? uniqueName("made"), eventId, style, ...(code ? { code } : {}) },
      });
      expect(response.status(), await response.text()).toBe(201);
      return (await response.json()) as Lambda;
    },
    async lambda(id) {
      return (await (await request.get(`${api}/lambdas/${id}`)).json()) as Lambda;
    },
    async saveDraft(id, code) {
      const { draft } = await product.lambda(id);
      const response = await request.put(`${api}/lambdas/${id}/draft`, {
        data: { code, revision: draft.revision },
      });
      expect(response.status()).toBe(200);
    },
    async deploy(id) {
      const response = await request.post(`${api}/lambdas/${id}/deployments`, { data: {} });
      expect(response.status(), await response.text()).toBe(201);
    },
    async invoke(eventId) {
      const sample = await product.sampleOf(eventId);
      const response = await request.post(
        `${gateway}/api/account/default/events/${eventId}/invoke?v=1`,
        { data: { timestamp: Date.now(), ...sample } },
      );
      return { status: response.status(), body: await response.json() };
    },
    async sampleOf(eventId) {
      const events = (await (await request.get(`${api}/events`)).json()) as {
        id: string;
        sample: { headers: unknown[]; payload: Record<string, unknown> };
      }[];
      const event = events.find((each) => each.id === eventId);
      if (!event) throw new Error(`no event ${eventId}`);
      return event.sample;
    },
  };
  return product;
}

let count = 0;
export function uniqueName(base: string): string {
  count += 1;
  return `${base}_${process.pid}_${count}`;
}

/** The gateway's port is given to the tests by playwright.config. */
const gateway = `http://127.0.0.1:${process.env.PARLEY_E2E_ENGINE_PORT ?? "4100"}`;

/**
 * Every journey starts on an account without functions and scenarios, and fails for a request off the machine, for
 * what the page's policy had to refuse, and for an answer without a policy.
 */
export const test = base.extend<{ product: Product; quietNetwork: undefined }>({
  /** A program with the admin token; pages are the owner's, who signed in before all tests. */
  request: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({
      ...(baseURL ? { baseURL } : {}),
      extraHTTPHeaders: { authorization: `Bearer ${process.env.PARLEY_E2E_TOKEN ?? ""}` },
    });
    await use(request);
    await request.dispose();
  },
  product: async ({ request }, use) => {
    const lambdas = (await (await request.get(`${api}/lambdas`)).json()) as Lambda[];
    for (const { id } of lambdas) await request.delete(`${api}/lambdas/${id}`);
    const kept = await (await request.get(`${api}/simulations?saved=true`)).json();
    for (const { id, createdBy } of kept as { id: string; createdBy: string | null }[]) {
      // Those that come with the product are nobody's, and stay.
      if (createdBy) await request.delete(`${api}/simulations/${id}`);
    }
    await use(productOf(request, gateway));
  },
  quietNetwork: [
    async ({ context }, use) => {
      const off: string[] = [];
      context.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith("http") && hostname !== "127.0.0.1") off.push(request.url());
      });
      const refused: string[] = [];
      context.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) refused.push(message.text());
      });
      const bare: string[] = [];
      context.on("response", (response) => {
        if (!response.headers()["content-security-policy"]) bare.push(response.url());
      });
      await use(undefined);
      expect(off, "requests off the machine").toEqual([]);
      expect(refused, "refused by the page's policy").toEqual([]);
      expect(bare, "answers without a policy").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The code editor, once it takes keys. Before that the text can only be read. */
export function codeEditor(page: Page): Locator {
  return page.locator(".monaco-editor", { has: page.getByRole("textbox", { name: "Code" }) });
}

/** Opens a function's screen and waits until its code editor takes keys. */
export async function openEditor(page: Page, id: string): Promise<void> {
  await page.goto(`/default/functions/${id}`);
  await editorReady(page);
}

export async function editorReady(page: Page): Promise<void> {
  await expect(codeEditor(page)).toBeVisible();
}

/** Replaces the text in the code editor, as a person does: select all, type. */
export async function replaceCode(page: Page, code: string): Promise<void> {
  await codeEditor(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  // Pasting keeps the editor from closing brackets and indenting by itself.
  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.keyboard.press("ControlOrMeta+V");
}
