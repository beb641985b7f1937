import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findChromium } from "./chromium.ts";
import { root, tool, type Variables, withThisNode } from "./command.ts";
import { freePort } from "./free-port.ts";
import { generateClient } from "./generate.ts";
import { build, isBuilt } from "./production-build.ts";

/** How many tests of a suite did what. `broken` when its program failed for another reason as well. */
export type Count = { passed: number; failed: number; skipped: number; broken: boolean };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Unit and integration tests: domain tables, real Postgres, real runners, real HTTP. */
export async function runUnit(): Promise<Count> {
  await generateClient();
  return withReport(async (report) => {
    const args = [tool("vitest"), "run", "--reporter=default", "--reporter=json"];
    const code = await show([...args, `--outputFile.json=${report}`]);
    const seen = readReport(report, vitestReport);
    return {
      passed: seen?.numPassedTests ?? 0,
      failed: seen?.numFailedTests ?? 0,
      skipped: seen?.numPendingTests ?? 0,
      broken: code !== 0 || !seen,
    };
  });
}

/** A person's journeys through the built product in a real browser. */
export async function runJourneys(args: string[]): Promise<Count> {
  if (!(await findChromium())) {
    console.error(
      "NO CHROMIUM FOUND, SO NO JOURNEY WAS TRIED. INSTALL IT (apt-get install chromium) OR SET PLAYWRIGHT_CHROMIUM_PATH.",
    );
    return { passed: 0, failed: 0, skipped: 1, broken: false };
  }
  if (!isBuilt()) {
    console.log("Building for production.");
    await build();
  }
  const data = mkdtempSync(join(tmpdir(), "parley-e2e-"));
  try {
    return await withReport(async (report) => {
      const code = await show([tool("playwright"), "test", "--reporter=list,json", ...args], {
        PARLEY_E2E_PORT: String(await freePort()),
        PARLEY_E2E_ENGINE_PORT: String(await freePort()),
        PARLEY_E2E_DATA: data,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      });
      const seen = readReport(report, playwrightReport)?.stats;
      return {
        passed: (seen?.expected ?? 0) + (seen?.flaky ?? 0),
        failed: seen?.unexpected ?? 0,
        skipped: seen?.skipped ?? 0,
        broken: code !== 0 || !seen,
      };
    });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The closing line that people and programs read, one a suite. */
export function summaryOf(name: string, count: Count): string {
  return `${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
}

async function withReport<T>(use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "parley-report-"));
  try {
    return await use(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // The runner stopped before it could report; its exit code says so.
    return undefined;
  }
}

function show(args: string[], env: Variables = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: withThisNode(env),
    stdio: "inherit",
  });
  return new Promise((finish, fail) => {
    child.once("error", fail);
    child.once("close", (code) => finish(code ?? 1));
  });
}
