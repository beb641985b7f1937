// `npm run dev`: the product for people who change it. Pages reload by themselves, and the engine
// starts again when its source changes.
import { join } from "node:path";
import { watchEngine } from "./bundle.ts";
import { root } from "./command.ts";
import { runScript } from "./failure.ts";
import { generateClient } from "./generate.ts";
import { generateTypings } from "./generate-typings.ts";
import { runLaunch } from "./launch/launch.ts";
import { startProduct } from "./launch/product.ts";

const folder = join(root, "dist/dev");

await runScript(() =>
  runLaunch(async (launch) => {
    let restart = async () => {};
    const prepare = async (signal: AbortSignal) => {
      await generateClient(signal);
      generateTypings();
      const watch = await watchEngine(folder, (errors) => {
        if (errors.length === 0) void restart();
        else console.error(`The engine keeps running as it was:\n${errors.join("\n")}`);
      });
      launch.onStop(watch.stop);
    };
    const engine = await startProduct(
      { mode: "development", prepare, engine: join(folder, "engine.js"), next: "dev" },
      launch,
    );
    restart = () => engine.restart();
  }),
);
