import { type Browser, chromium } from "@playwright/test";
import { browserArguments, findChromium } from "../scripts/chromium.ts";

/** The Chromium that the end-to-end tests use. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath)
    throw new Error("No Chromium was found. Install it, or set PLAYWRIGHT_CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: browserArguments() });
}
