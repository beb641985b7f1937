import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inPlain = ["proxy.test.ts", "lib/domain/**/*.test.ts", "components/**/*.test.{ts,tsx}"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    pool: "forks",
    // Two cores: a third worker only makes the others late.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "plain", include: inPlain },
      },
      {
        // What meets the world: a real Postgres, real runners, real HTTP.
        extends: true,
        test: {
          name: "world",
          include: ["{lib,app,scripts,test,bench}/**/*.test.{ts,tsx}"],
          exclude: ["lib/domain/**", "**/node_modules/**"],
          globalSetup: "test/global-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
