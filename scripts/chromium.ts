import { existsSync } from "node:fs";

const onThisMachine = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * The Chromium to test with: one that was named, one on this machine, Playwright's own, or the one
 * that an npm package carries, so that no root is needed. Undefined when there is none.
 */
export async function findChromium(): Promise<string | undefined> {
  const named = [process.env.PLAYWRIGHT_CHROMIUM_PATH, process.env.CHROME_BIN];
  const here = [...named, ...onThisMachine].find((path) => path && existsSync(path));
  if (here) return here;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

/** Keeps Chromium from calling home. Root cannot have its sandbox. */
export function browserArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
  ];
}
