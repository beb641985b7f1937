import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findChromium } from "./scripts/chromium";

// Workers read this file again, with the environment that the first reading left.
process.env.PARLEY_E2E_PORT ??= "3120";
process.env.PARLEY_E2E_ENGINE_PORT ??= "4120";
process.env.PARLEY_E2E_DATA ??= join(tmpdir(), "parley-e2e");
process.env.PARLEY_E2E_TOKEN ??= randomBytes(16).toString("hex");
const address = `http://127.0.0.1:${process.env.PARLEY_E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/sign-in.ts",
  timeout: 60_000,
  // Every journey starts on an account without functions, so they take turns.
  workers: 1,
  retries: 0,
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    storageState: join(process.env.PARLEY_E2E_DATA, "e2e-session.json"),
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: await findChromium(), args: browserArguments() },
  },
  webServer: {
    command: `"${process.execPath}" scripts/start.ts`,
    // Ready, and with the link that makes the first owner where there is none yet. No `url` beside it:
    // whichever came first would count, and the link is printed last.
    wait: { stdout: /is ready at .*\n(?:Nobody .*#)?(?<parley_e2e_link>\S*)/ },
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT: process.env.PARLEY_E2E_PORT,
      ENGINE_PORT: process.env.PARLEY_E2E_ENGINE_PORT,
      PARLEY_DATA: process.env.PARLEY_E2E_DATA,
      DATABASE_URL: "",
      DATABASE_MIGRATE_URL: "",
      PARLEY_ADMIN_TOKEN: process.env.PARLEY_E2E_TOKEN,
      PARLEY_PUBLIC_URL: "",
      PARLEY_ENGINE_SOCKET: "",
    },
  },
});
