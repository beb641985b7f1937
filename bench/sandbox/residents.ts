import { familyPss } from "../family.ts";
import { type Figure, median } from "../figures.ts";
import { many, send } from "./measure.ts";
import { startOurs } from "./peers.ts";
import { event, lambdaOf } from "./work.ts";

/** A thousand functions in one engine, asked at random. */
export async function thousand(folder: string): Promise<Figure[]> {
  // Each holds some 260 of them within the memory that a runner may have.
  const ours = await startOurs(folder, { runners: 4 });
  try {
    const empty = familyPss(ours.pid);
    const names = Array.from({ length: 1_000 }, (_, n) => `/f${n}`);
    // So few that none has left when they are weighed.
    const weighed = 300;
    let size = 0;
    for (const [n, name] of names.entries()) {
      await send("PUT", ours.url + name, lambdaOf(10_000 + n));
      await send("POST", ours.url + name, event);
      if (n + 1 === weighed) size = familyPss(ours.pid) - empty;
    }
    const runners = (await (await fetch(ours.url)).json()) as { texts: number }[];
    const resident = runners.reduce((sum, { texts }) => sum + texts, 0);
    const at = (n: number) => send("POST", ours.url + (names[n % names.length] ?? ""), event);
    const one = await many(300, () => at(999));
    // A fixed stride visits them in an order that no cache of recent ones profits from.
    let n = 0;
    const random: number[] = [];
    for (let i = 0; i < 6_000; i += 1) {
      n = (n + 617) % names.length;
      random.push(await at(n));
    }
    return [
      {
        what: `1,000 functions at random, p50 (${resident} resident)`,
        measured: median(random),
        unit: "ms",
        beside: { what: "one of them", measured: one },
        goal: { ratioAtMost: 2 },
      },
      {
        what: "memory of each that is resident",
        measured: size / weighed,
        unit: "MB",
        goal: { atMost: 1.7 },
      },
    ];
  } finally {
    await ours.stop();
  }
}

/** Functions that the memory of their runner had no more room for, asked again. */
export async function comeBack(folder: string): Promise<Figure[]> {
  const ours = await startOurs(folder, { runners: 1 });
  try {
    const names = Array.from({ length: 600 }, (_, n) => `/f${n}`);
    for (const [n, name] of names.entries()) {
      await send("PUT", ours.url + name, lambdaOf(20_000 + n));
      await send("POST", ours.url + name, event);
    }
    const times: number[] = [];
    for (const name of names.slice(0, 60)) times.push(await send("POST", ours.url + name, event));
    const runners = (await (await fetch(ours.url)).json()) as { texts: number }[];
    const resident = runners.reduce((sum, { texts }) => sum + texts, 0);
    return [
      {
        what: `come back after leaving, p50 (${resident} of ${names.length} resident)`,
        measured: median(times),
        unit: "ms",
        goal: { atMost: 10 },
      },
    ];
  } finally {
    await ours.stop();
  }
}
