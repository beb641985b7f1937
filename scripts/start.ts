// `npm start`: the product as people use it.
import { join } from "node:path";
import { runScript } from "./failure.ts";
import { runLaunch } from "./launch/launch.ts";
import { startProduct } from "./launch/product.ts";
import { build, builtPrograms, isBuilt } from "./production-build.ts";

async function prepare(signal: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  console.log("Building for production: this source has no build yet. It takes about a minute.");
  await build(signal);
}

await runScript(() =>
  runLaunch(async (launch) => {
    await startProduct(
      { mode: "production", prepare, engine: join(builtPrograms, "engine.js"), next: "start" },
      launch,
    );
  }),
);
