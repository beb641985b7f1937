import { advance } from "./advance.ts";
import { authorisation } from "./authorisation.ts";
import { gatewayAuthorisation } from "./authorisation-gateway.ts";
import { openBrowser } from "./browser.ts";
import { deployClick } from "./deploy-click.ts";
import { editorLoad } from "./editor-load.ts";
import { type Figure, printFigures } from "./figures.ts";
import { idleMemory } from "./idle-memory.ts";
import { navigation } from "./navigation.ts";
import { startProduct } from "./product.ts";
import { replay } from "./replay.ts";
import { runClick } from "./run-click.ts";
import { sandboxBench } from "./sandbox/sandbox.ts";
import { serverRun } from "./server-run.ts";
import { simulatorAction } from "./simulator-action.ts";

/** `npm run bench` measures all; `npm run bench -- run deploy` only those that are named. */
const benches = {
  memory: idleMemory,
  server: serverRun,
  authorisation,
  "authorisation-gateway": gatewayAuthorisation,
  run: runClick,
  deploy: deployClick,
  simulator: simulatorAction,
  editor: editorLoad,
  navigation,
  replay,
} as const;

/** These need no product around them. */
const alone = { advance, sandbox: sandboxBench } as const;

const asked = process.argv.slice(2);
const known = [...Object.keys(alone), ...Object.keys(benches)];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  process.exit(1);
}
const chosen = <Name extends string>(all: Record<Name, unknown>): Name[] =>
  (Object.keys(all) as Name[]).filter((name) => asked.length === 0 || asked.includes(name));

const figures: Figure[] = [];
for (const name of chosen(alone)) {
  console.log(`measuring: ${name}`);
  figures.push(...(await alone[name]()));
}
const rest = chosen(benches);
if (rest.length > 0) {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    for (const name of rest) {
      console.log(`measuring: ${name}`);
      figures.push(...(await benches[name](product, browser)));
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}
printFigures(figures);
if (figures.some((figure) => Number.isNaN(figure.measured))) process.exitCode = 1;
