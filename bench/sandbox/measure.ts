import { Agent, request } from "node:http";
import { cpuMs } from "../family.ts";
import { median } from "../figures.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One request over a kept connection; answers how long it took. Throws for anything but a 2xx. */
export function send(method: string, url: string, body = ""): Promise<number> {
  const from = performance.now();
  return new Promise((done, failed) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const asked = request(url, { method, agent, headers }, (response) => {
      const status = response.statusCode ?? 0;
      let said = "";
      if (status < 300) response.resume();
      else response.setEncoding("utf8").on("data", (part: string) => (said += part));
      response.once("end", () => {
        if (status < 300) done(performance.now() - from);
        else failed(new Error(`${method} ${url} answered ${status}: ${said}`));
      });
    });
    asked.once("error", failed);
    asked.end(body);
  });
}

export interface Measured {
  p50: number;
  /** CPU time of the contender's processes for one invocation */
  cpu: number;
}

/** Many invocations, so many at a time; the latency of the middle one and the CPU of each. */
export async function invoke(
  of: { url: string; pid: number },
  path: string,
  { body, count, atOnce }: { body: string; count: number; atOnce: number },
): Promise<Measured> {
  const times: number[] = [];
  let left = count;
  const before = cpuMs(of.pid);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        times.push(await send("POST", of.url + path, body));
      }
    }),
  );
  return { p50: median(times), cpu: (cpuMs(of.pid) - before) / count };
}

/** Runs contenders in turns, so that what else the machine does meets all of them alike. */
export async function inTurns<Name extends string>(
  rounds: number,
  contenders: Record<Name, () => Promise<Measured>>,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(contenders) as Name[];
  const all = new Map<Name, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) all.get(name)?.push(await contenders[name]());
  }
  return Object.fromEntries(
    names.map((name) => {
      const measured = all.get(name) ?? [];
      return [
        name,
        {
          p50: median(measured.map(({ p50 }) => p50)),
          cpu: median(measured.map(({ cpu }) => cpu)),
        },
      ];
    }),
  ) as Record<Name, Measured>;
}

/** The median of so many, one after the other. */
export async function many(count: number, work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) times.push(await work());
  return median(times);
}
