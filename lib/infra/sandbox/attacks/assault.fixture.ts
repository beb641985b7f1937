import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Sandbox } from "../sandbox";
import type { Attack, Expectation, Left } from "./attack";
import { type Seen, startBystanders } from "./bystanders.fixture";
import type { OpenGround, Rules } from "./ground.fixture";

export interface Wrong {
  kind: "escape" | "leak" | "supervisor" | "other end";
  words: string;
}

export interface Told extends Seen {
  outcome: string;
  answeredMs: number;
  runnerDied: boolean;
  wrongs: Wrong[];
}

/** A sandbox under attack, and what is known of its runners and of the failures of what stands around them. */
export interface Fort {
  sandbox: Sandbox;
  deaths: readonly number[];
  failures: unknown[];
}

export interface Watch {
  /** how long to look on after the answer */
  afterMs: number;
  /** how long neighbours stay in flight */
  holdMs: number;
  pingEveryMs: number;
}

/** Runs one attack beside others, watches what it does to them, and says what is not as it has to be. */
export async function assault(
  attack: Attack,
  { ground, fort, rules, watch }: { ground: OpenGround; fort: Fort; rules: Rules; watch: Watch },
): Promise<Told> {
  const { sandbox, deaths, failures } = fort;
  const since = Date.now();
  const failedBefore = failures.length;
  const laid = await ground.layOut(attack, sandbox, rules);
  const wrongs: Wrong[] = [];
  const say = (kind: Wrong["kind"], words: readonly string[]) =>
    void wrongs.push(...words.map((text) => ({ kind, words: text })));
  try {
    const bystanders = startBystanders(sandbox, { deaths, ...watch });
    const from = performance.now();
    const left = await laid.invoke();
    const answeredMs = performance.now() - from;
    const again = await askedAgain(attack, left, laid.invoke);
    await pause(watch.afterMs);
    const seen = await bystanders.until();

    say("other end", otherEnd(attack.expect, left));
    if (wrongs.length === 0) say("escape", otherAnswer(attack.expect, left));
    if (wrongs.length === 0) say("leak", again);
    const words = await laid.laid?.wrong?.(left);
    if (words) say("escape", [words]);
    say("leak", laid.leaks(left));
    say("leak", seen.wrong);
    await laid.writeDown().catch((error: unknown) => failures.push(error));
    if ("polluted" in {}) say("supervisor", ["a prototype of the engine is polluted"]);
    say("supervisor", failures.slice(failedBefore).map(inWords));
    if (left.run.outcome === "platform_error") say("supervisor", [inWords(left.run.error)]);
    const { outcome, error } = left.run;
    return {
      ...seen,
      outcome: error ? `${outcome}, ${error.name}` : outcome,
      answeredMs,
      runnerDied: deaths.some((at) => at >= since),
      wrongs,
    };
  } finally {
    await laid.leave();
  }
}

/** Runs of the same function later: a fresh one must not tell that there was another. */
async function askedAgain(attack: Attack, { run }: Left, invoke: () => Promise<Left>) {
  const { setup, reuseGlobals, times, later = attack.expect } = attack;
  const ended = run.outcome === "answered" || run.outcome === "function_error";
  const more = times > 1 ? times - 1 : Number(!setup && !reuseGlobals && ended);
  const found: string[] = [];
  for (let i = 0; i < more && found.length === 0; i++) {
    const left = await invoke();
    found.push(...otherEnd(later, left), ...otherAnswer(later, left));
  }
  return found.map((words) => `When asked again: ${words}`);
}

function otherEnd({ outcomes, error }: Expectation, { run }: Left): string[] {
  const words = `It ended with ${run.outcome} ${inWords(run.error ?? run.result)}`;
  if (!outcomes.includes(run.outcome)) return [words];
  return error !== undefined && run.error?.name !== error ? [words] : [];
}

function otherAnswer(expected: Expectation, { run }: Left): string[] {
  const found: string[] = [];
  const answered = run.outcome === "answered";
  if (answered && "result" in expected && !isDeepStrictEqual(run.result, expected.result)) {
    found.push(`It answered ${inWords(run.result)} ${inWords(run.error)}`);
  }
  const { words, calls } = expected;
  if (!answered && words !== undefined && !run.error?.message.includes(words)) {
    found.push(`Its error said ${inWords(run.error)}`);
  }
  const made = run.calls.map(({ status, blocked, failed }) =>
    blocked !== undefined ? "blocked" : failed !== undefined ? "failed" : status,
  );
  if (calls && !isDeepStrictEqual(made, [...calls])) found.push(`It called ${inWords(run.calls)}`);
  return found;
}

function inWords(value: unknown): string {
  const text = value instanceof Error ? (value.stack ?? value.message) : JSON.stringify(value);
  return (text ?? "nothing").slice(0, 600);
}
