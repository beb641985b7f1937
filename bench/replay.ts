import type { Figure } from "./figures.ts";
import { ask, makeLambda, type Product } from "./product.ts";

const SCENARIOS = 1_000;
/** As the browser sends them: so it can show how far it is. */
const BATCH = 50;
const AT_ONCE = 2;
const monday = Date.UTC(2026, 10, 23, 10);

const events = ["new_conversation", "ttr", "participants_change", "conversation_end"].map(
  (name) => `controllerbot_messaging_${name}`,
);
const textOf = (version: string, event: string): string => `let runs = 0;
async function lambda(input) {
  runs += 1;
  const { general } = input.payload;
  console.info("${version}", general.cbotEventType);
  const at = new Date().toISOString().slice(0, 16);
  return { type: "systemMessage", text: \`${event} at \${at}: \${general.convId} ${version}\` };
}`;

const ada = { id: "ada-byron", role: "CONSUMER" };
const mira = { id: "88120", role: "ASSIGNED_AGENT" };
/** Twenty steps, four of which raise an event. */
const changes = [
  { type: "opened", consumer: { id: ada.id, authenticated: true }, skillId: "563267" },
  { type: "urgentMarked" },
  { type: "joined", participant: mira },
  ...Array.from({ length: 16 }, (_, line) => ({
    type: "message",
    by: line % 2 === 0 ? ada : mira,
    text: `Line ${line}`,
  })),
  { type: "closed", by: "AGENT" },
];

/** A function of each event with one version deployed and another one in its draft; globals reused. */
async function furnish(product: Product) {
  // What other benches deployed would stand in the way.
  const there = await ask<{ id: string }[]>(product, "GET", "/lambdas");
  for (const { id } of there) await ask(product, "DELETE", `/lambdas/${id}`);
  const [first, second]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const event of events) {
    const { id: lambdaId, draft } = await makeLambda(product, event);
    const save = (code: string, revision: number) =>
      ask<{ revision: number }>(product, "PUT", `/lambdas/${lambdaId}/draft`, { code, revision });
    const one = await save(textOf("one", event), draft.revision);
    await ask(product, "PATCH", `/lambdas/${lambdaId}`, { reuseGlobals: true });
    await ask(product, "POST", `/lambdas/${lambdaId}/deployments`, {});
    await save(textOf("two", event), one.revision);
    first[event] = { from: "version", lambdaId, version: 1 };
    second[event] = { from: "draft", lambdaId };
  }
  return { first, second };
}

async function record(product: Product, answerers: unknown): Promise<string> {
  const start = { at: monday, answerers };
  const { id } = await ask<{ id: string }>(product, "POST", "/simulations", { start });
  for (const [after, change] of changes.entries()) {
    const at = monday + after * 60_000;
    const action = { type: "change", at, convId: "c1", change: { ...change, at } };
    await ask(product, "POST", `/simulations/${id}/steps`, { action, after });
  }
  return id;
}

interface Compared {
  same: boolean;
  outcomes: { refused: number; effects: { type: string; status: string }[] }[];
}

/** A thousand recorded scenarios of twenty steps and four runs, through two versions of the code. */
export async function replay(product: Product): Promise<Figure[]> {
  const { first, second } = await furnish(product);
  const recorded = await record(product, first);
  const ids: string[] = [];
  for (let count = 0; count < SCENARIOS; count += 1) {
    const { id } = await ask<{ id: string }>(product, "POST", `/simulations/${recorded}/copy`);
    await ask(product, "PATCH", `/simulations/${id}`, { name: `scenario ${count}` });
    ids.push(id);
  }
  const compare = (batch: string[]) =>
    ask<Compared[]>(product, "POST", "/replays", { ids: batch, versions: [first, second] });
  await compare(ids.slice(0, 5));

  const from = performance.now();
  const batches = Array.from({ length: SCENARIOS / BATCH }, (_, n) =>
    ids.slice(n * BATCH, (n + 1) * BATCH),
  );
  const left = batches.values();
  const all: Compared[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const batch of left) all.push(...(await compare(batch)));
    }),
  );
  const measured = performance.now() - from;
  const odd = all.filter(
    ({ same, outcomes }) =>
      same ||
      outcomes.some(
        ({ refused, effects }) =>
          refused > 0 || effects.filter(({ type }) => type === "systemMessage").length !== 4,
      ),
  );
  if (all.length !== SCENARIOS || odd.length > 0) {
    throw new Error(`${odd.length} of ${all.length} replays were not as recorded.`);
  }
  return [
    {
      what: "1,000 scenarios of 20 steps and 4 runs, through two versions",
      measured,
      unit: "ms",
      goal: { atMost: 30_000 },
    },
  ];
}
