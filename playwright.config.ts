import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findChromium } from "./scripts/chromium";

// Workers read this file again, with the environment that the first reading left.
process.env.PARLEY_E2E_PORT ??= "3120";
process.env.PARLEY_E2E_ENGINE_PORT ??= "4120";
process.env.PARLEY_E2E_DATA ??= join(tmpdir(), "parley-e2e");
const address = `http://127.0.0.1:${process.env.PARLEY_E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  timeout: 60_000,
  // Every journey starts on an account without functions, so they take turns.
  workers: 1,
  retries: 0,
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: await findChromium(), args: browserArguments() },
  },
  webServer: {
    command: `"${process.execPath}" scripts/start.ts`,
    url: `${address}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT: process.env.PARLEY_E2E_PORT,
      ENGINE_PORT: process.env.PARLEY_E2E_ENGINE_PORT,
      PARLEY_DATA: process.env.PARLEY_E2E_DATA,
      DATABASE_URL: "",
      DATABASE_MIGRATE_URL: "",
      PARLEY_ADMIN_TOKEN: "",
      PARLEY_ENGINE_SOCKET: "",
    },
  },
});
