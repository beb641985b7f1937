import { openBrowser } from "./browser.ts";
import { deployClick } from "./deploy-click.ts";
import { editorLoad } from "./editor-load.ts";
import { type Figure, printFigures } from "./figures.ts";
import { idleMemory } from "./idle-memory.ts";
import { navigation } from "./navigation.ts";
import { startProduct } from "./product.ts";
import { runClick } from "./run-click.ts";
import { serverRun } from "./server-run.ts";

/** `npm run bench` measures all; `npm run bench -- run deploy` only those that are named. */
const benches = {
  memory: idleMemory,
  server: serverRun,
  run: runClick,
  deploy: deployClick,
  editor: editorLoad,
  navigation,
} as const;

const asked = process.argv.slice(2);
const names = Object.keys(benches) as (keyof typeof benches)[];
const unknown = asked.filter((name) => !names.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
  process.exit(1);
}

const product = await startProduct();
const browser = await openBrowser();
const figures: Figure[] = [];
try {
  for (const name of names) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`measuring: ${name}`);
    figures.push(...(await benches[name](product, browser)));
  }
} finally {
  await browser.close();
  await product.stop();
}
printFigures(figures);
if (figures.some((figure) => Number.isNaN(figure.measured))) process.exitCode = 1;
