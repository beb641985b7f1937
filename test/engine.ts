import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { connectEngine } from "@/lib/infra/door/door-client";
import { startEngine } from "@/lib/start-engine";
import { testStore } from "./store";

type Options = Partial<
  Parameters<typeof startEngine>[0] & {
    adminToken: string;
    allowedHosts: string[];
    publicUrl: string;
    host: string;
  }
>;

/** A whole engine on a database of its own: gateway, private door and runners, as they serve. */
export async function testEngine({
  adminToken,
  allowedHosts = [],
  publicUrl,
  host = "127.0.0.1",
  ...options
}: Options = {}) {
  const { store, url, stop } = await testStore();
  const folder = mkdtempSync(join(tmpdir(), "parley-engine-"));
  const socket = join(folder, "engine.sock");
  const reports: string[] = [];
  const engine = await startEngine({
    env: {
      databaseUrl: url,
      engineSocket: socket,
      port: 0,
      enginePort: 0,
      host,
      publicUrl,
      allowedHosts,
      adminToken,
      runners: 2,
      jail: "auto",
      secretKeys: ["a key that only tests have"],
    },
    runnerFile: inject("runnerFile"),
    report: (message) => reports.push(message),
    ...options,
  });
  const door = connectEngine({ socket });
  return {
    store,
    databaseUrl: url,
    socket,
    door,
    reports,
    engine,
    base: `http://127.0.0.1:${engine.port}`,
    stop: async () => {
      door.close();
      await engine.stop();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type TestEngine = Awaited<ReturnType<typeof testEngine>>;
