import type { CommandOf } from "../commands/command";
import type { Effect } from "../commands/effect";
import { eventOf } from "../events/catalog";
import type { Assertion, Verdict } from "./assertion";
import { effectsOf, happened, type PlacedEffect, runsOf, sentBy } from "./effects-of";
import { matches } from "./matches";
import type { SimulationStep } from "./simulation";

type Of<E extends Assertion["expect"]> = Extract<Assertion, { expect: E }>;
type Seen = Pick<Verdict, "held" | "expected" | "seen" | "entry">;
type Steps = readonly Pick<SimulationStep, "seq" | "entries">[];

/** Whether what a test expects is what happened, in words for people. */
export function check(assertions: readonly Assertion[], steps: Steps): Verdict[] {
  return assertions.map((assertion) => {
    const { step, eventId } = assertion;
    const of = { step, event: eventId && eventOf(eventId).title };
    const within = <T extends { step: number }>(all: T[], idOf: (one: T) => string | undefined) =>
      all.filter(
        (one) =>
          (step === undefined || one.step === step) &&
          (eventId === undefined || idOf(one) === eventId),
      );
    const effects = within(effectsOf(steps), ({ event }) => event.eventId);
    const runs = within(runsOf(steps), (one) => one.eventId);
    const { expected, ...verdict } = look(assertion, effects, runs);
    return { assertion, ...verdict, expected: `${expected}${inWords(of)}` };
  });
}

function look(
  assertion: Assertion,
  effects: PlacedEffect[],
  runs: ReturnType<typeof runsOf>,
): Seen {
  switch (assertion.expect) {
    case "message":
      return message(assertion, effects);
    case "nothingSent": {
      const sent = effects.find(({ entry }) => sentBy(entry.effect) !== undefined);
      return { held: !sent, expected: "Nothing is sent", seen: whatWasSent(effects), ...at(sent) };
    }
    case "transfer":
      return transfer(assertion, effects);
    case "closed": {
      const all = effects.filter(({ entry }) => entry.effect.type === "closeConversation");
      const done = all.find(({ entry }) => happened(entry.effect));
      const seen = done ? "It was closed." : (why(all) ?? "No function closed it.");
      return { held: done !== undefined, expected: "It is closed", seen, ...at(done ?? all[0]) };
    }
    case "tookUnder":
      return tookUnder(assertion, runs);
  }
}

const patterns = {
  exact: { words: "reads", holds: (wanted: string, text: string) => text === wanted },
  contains: { words: "contains", holds: (wanted: string, text: string) => text.includes(wanted) },
  matches: { words: "matches", holds: matches },
};

function message({ match, text }: Of<"message">, effects: PlacedEffect[]): Seen {
  const { words, holds } = patterns[match];
  const messages = effects.filter(({ entry }) => sentBy(entry.effect) !== undefined);
  const found = messages.find(({ entry }) => holds(text, sentBy(entry.effect) ?? ""));
  return {
    held: found !== undefined,
    expected: `A message that ${words} “${text}”`,
    seen: whatWasSent(found ? [found] : effects),
    ...at(found ?? messages[0]),
  };
}

function transfer({ skillId, agentId }: Of<"transfer">, effects: PlacedEffect[]): Seen {
  const all = effects.filter(({ entry }) => entry.effect.type === "transfer");
  const done = all.filter(({ entry }) => happened(entry.effect));
  const target = (effect: Effect) => effect.command as CommandOf<"transfer">;
  const found = done.find(({ entry }) => {
    const to = target(entry.effect);
    return (
      (skillId === undefined || to.skillId === skillId) &&
      (agentId === undefined || to.agentId === agentId)
    );
  });
  const [other] = found ? [found] : done;
  return {
    held: found !== undefined,
    expected: `A transfer${toWhom({ skillId, agentId })}`,
    seen: other
      ? `A transfer${toWhom(target(other.entry.effect))}.`
      : (why(all) ?? "No function transferred it."),
    ...at(other ?? all[0]),
  };
}

function tookUnder({ ms }: Of<"tookUnder">, runs: ReturnType<typeof runsOf>): Seen {
  const slowest = runs.reduce<(typeof runs)[number] | undefined>(
    (most, one) => (most && most.run.run.durationMs >= one.run.run.durationMs ? most : one),
    undefined,
  );
  const took = slowest?.run.run.durationMs;
  return {
    held: took !== undefined && took < ms,
    expected: `Each run takes under ${ms} ms`,
    seen: took === undefined ? "No function ran." : `The slowest took ${took.toFixed(1)} ms.`,
    ...(slowest ? { entry: slowest.run.seq } : {}),
  };
}

const at = (placed: PlacedEffect | undefined): Pick<Verdict, "entry"> =>
  placed ? { entry: placed.entry.seq } : {};

function whatWasSent(effects: PlacedEffect[]): string {
  const texts = effects.flatMap(({ entry }) => sentBy(entry.effect) ?? []);
  if (texts.length > 0) return `Sent: ${texts.map((text) => `“${text}”`).join(", ")}.`;
  const messages = effects.filter(({ entry }) => entry.effect.type.endsWith("Message"));
  return why(messages) ?? "Nothing was sent.";
}

/** Why what was answered did not happen. */
function why(effects: PlacedEffect[]): string | undefined {
  const [effect] = effects.flatMap(({ entry }) => (happened(entry.effect) ? [] : [entry.effect]));
  if (!effect) return undefined;
  const { type, text, reason } = effect;
  const status = effect.status === "dropped_stale" ? "dropped" : effect.status;
  return `${type}${text ? ` “${text}”` : ""} was ${status}${reason ? `: ${reason}` : "."}`;
}

function toWhom({ skillId, agentId }: { skillId?: string; agentId?: string }): string {
  const skill = skillId === undefined ? "" : ` to the skill ${skillId}`;
  return `${skill}${agentId === undefined ? "" : ` to the agent ${agentId}`}`;
}

function inWords({ step, event }: { step: number | undefined; event: string | undefined }): string {
  const after = step === undefined ? "" : ` after step ${step}`;
  return `${event === undefined ? "" : ` by what answers ${event}`}${after}.`;
}
