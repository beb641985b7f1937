import { setTimeout as pause } from "node:timers/promises";
import { liveLimits } from "@/lib/domain/invocations/limits";
import type { Jail } from "../jail/open-jail";
import type { Sandbox, SandboxExecution, SandboxRequest } from "../sandbox";

/** What became of the neighbours: the worst of what happened to any of them. */
export type Fate = "answered" | "retried" | "interrupted" | "lost";
const fates: readonly Fate[] = ["answered", "retried", "interrupted", "lost"];

export interface Seen {
  fate: Fate;
  worstPingMs: number;
  /** after a runner had died, until the next ping was answered; undefined when none died */
  backMs: number | undefined;
  /** answers that were not theirs */
  wrong: string[];
}

/** Notes when runners die. */
export function watchedJail(jail: Pick<Jail, "spawn">) {
  const deaths: number[] = [];
  let closing = false;
  return {
    deaths,
    spawn: () => {
      const child = jail.spawn();
      void child.ended.then(() => closing || deaths.push(Date.now()));
      return child;
    },
    close: () => {
      closing = true;
    },
  };
}

/** Waits without having asked for anything: it may begin anew. Tells when it began. */
const quiet = `async function lambda({ n, holdMs }) {
  const since = Date.now();
  await new Promise((done) => setTimeout(done, holdMs));
  return { n, since };
}`;
/** Waits for an answer of the engine: nobody can say whether to ask again. */
const calling = `async function lambda({ n }) {
  const since = Date.now();
  return { n: Number(await (await fetch("https://held.test/" + n)).text()), since };
}`;
const pinged = "async function lambda({ n }) { return { n, polluted: ({}).polluted ?? null }; }";

/**
 * Functions of others, in the same runner: two of them are in flight at any time, and one is asked
 * again and again. `until` ends it, after the last of them was answered.
 */
export function startBystanders(
  sandbox: Pick<Sandbox, "run">,
  {
    deaths,
    holdMs,
    pingEveryMs,
  }: { deaths: readonly number[]; holdMs: number; pingEveryMs: number },
) {
  const since = Date.now();
  const pings: { at: number; ms: number }[] = [];
  const wrong: string[] = [];
  let fate: Fate = "answered";
  let over = false;
  let n = 0;
  const worsen = (to: Fate) => {
    if (fates.indexOf(to) > fates.indexOf(fate)) fate = to;
  };
  const ask = (key: string, code: string, more: Partial<SandboxRequest> = {}) => {
    n += 1;
    const input = { n, holdMs };
    return sandbox.run({ key, style: "modern", code, input, limits: liveLimits, ...more });
  };
  const judge = (who: string, asked: { n: number; at: number }, ran: SandboxExecution) => {
    if (ran.outcome === "interrupted") return worsen("interrupted");
    if (ran.outcome === "platform_error") return worsen("lost");
    const answer = ran.result as { n?: unknown; since?: unknown } | null;
    if (ran.outcome !== "answered" || answer?.n !== asked.n) {
      wrong.push(`the ${who} got ${ran.outcome} ${JSON.stringify(ran.error ?? ran.result)}`);
      return;
    }
    const begun = Number(answer.since ?? asked.at);
    if (deaths.some((at) => at >= asked.at && at <= begun)) worsen("retried");
  };

  const neighbour = async (who: string, once: () => Promise<SandboxExecution>) => {
    while (!over) {
      const running = once();
      const asked = { n, at: Date.now() };
      judge(who, asked, await running);
    }
  };
  const held = async (args: unknown) => {
    await pause(holdMs);
    const { url } = args as { url: string };
    const data = url.slice(url.lastIndexOf("/") + 1);
    const reply = { url, redirected: false, status: 200, statusText: "OK", headers: [] };
    return { ...reply, body: { encoding: "utf8", data } };
  };
  const ping = async () => {
    while (!over) {
      const from = performance.now();
      const running = ask("bystanders:ping", pinged);
      const asked = { n, at: Date.now() };
      const ran = await running;
      judge("pinged one", asked, ran);
      if (ran.outcome === "answered" && (ran.result as { polluted: unknown }).polluted !== null) {
        wrong.push("the pinged one found a polluted prototype");
      }
      pings.push({ at: Date.now(), ms: performance.now() - from });
      await pause(pingEveryMs);
    }
  };
  const all = [
    neighbour("quiet neighbour", () => ask("bystanders:quiet", quiet)),
    neighbour("calling neighbour", () =>
      ask("bystanders:calling", calling, { services: { fetch: held } }),
    ),
    ping(),
  ];

  return {
    async until(): Promise<Seen> {
      over = true;
      await Promise.all(all);
      const backs = deaths
        .filter((at) => at >= since)
        .map((death) => (pings.find(({ at }) => at >= death)?.at ?? Date.now()) - death);
      return {
        fate,
        worstPingMs: Math.max(0, ...pings.map(({ ms }) => ms)),
        backMs: backs.length > 0 ? Math.max(...backs) : undefined,
        wrong,
      };
    },
  };
}
