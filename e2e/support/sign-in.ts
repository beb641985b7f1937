import { type FullConfig, request } from "@playwright/test";

export const owner = {
  name: "Olivia Owner",
  email: "olivia@example.com",
  password: "otter lamp quarry seven",
};

/** Before all journeys: the first start's link makes the owner, whose session the pages have. */
export default async function signIn(config: FullConfig): Promise<void> {
  const { baseURL, storageState } = config.projects[0]?.use ?? {};
  if (!baseURL || typeof storageState !== "string") throw new Error("The config has no address.");
  const browser = await request.newContext({ baseURL });
  const token = process.env.PARLEY_E2E_LINK;
  const answer = token
    ? await browser.post("/api/owner", { data: { ...owner, token } })
    : await browser.post("/api/session", { data: owner });
  if (!answer.ok()) throw new Error(`Nobody could sign in: ${await answer.text()}`);
  await browser.storageState({ path: storageState });
  await browser.dispose();
}
