import { seedSettings } from "../../accounts/seed-settings";
import type { Change } from "../../conversations/change";
import { eventIds } from "../../events/catalog";
import { findTemplate } from "../../templates/catalog";
import type { Action } from "../action";
import type { Answerer, Answerers } from "../answerer";
import type { Assertion } from "../assertion";
import { type SimulatedRules, simulatedRules } from "../rules";
import type { ShippedSimulation } from "./shipped-simulation";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Scene = Pick<ShippedSimulation, "start" | "actions" | "assertions">;

interface Stage {
  /** lets this much time pass before what comes next */
  wait(time: { minutes?: number; hours?: number; seconds?: number }): void;
  happens(convId: string, change: Without<Change, "at">): void;
  /** moves the clock to where it is now, so that what is due happens */
  look(): void;
  setUp(set: Without<Extract<Action, { type: "setUp" }>, "type" | "at">): void;
  /** what must come of the action before */
  expects(...all: Without<Assertion, "id" | "step">[]): void;
}

/** What a scenario is made of, told in its order. */
export function scene(
  given: {
    at: number;
    answerers: Answerers;
    latencies?: Scene["start"]["latencies"];
    rules?: Partial<SimulatedRules>;
  },
  tell: (stage: Stage) => void,
): Scene {
  const actions: Action[] = [];
  const assertions: Assertion[] = [];
  let at = given.at;
  tell({
    wait({ minutes = 0, hours = 0, seconds = 0 }) {
      at += ((hours * 60 + minutes) * 60 + seconds) * 1_000;
    },
    happens: (convId, change) =>
      actions.push({ type: "change", at, convId, change: { ...change, at } }),
    look: () => actions.push({ type: "clock", at }),
    setUp({ answerers, ...set }) {
      const whole = answerers ? { answerers: andNothingElse(answerers) } : {};
      actions.push({ type: "setUp", at, ...set, ...whole });
    },
    expects(...all) {
      for (const expected of all) {
        assertions.push({ id: `${assertions.length + 1}`, step: actions.length, ...expected });
      }
    },
  });
  const start = {
    at: given.at,
    seed: "shipped",
    rules: { ...simulatedRules.parse(seedSettings), automaticMessages: {}, ...given.rules },
    answerers: andNothingElse(given.answerers),
    latencies: given.latencies ?? {},
  };
  return { start, actions, assertions };
}

/** Whatever the account has deployed is no part of a scenario. */
function andNothingElse(answerers: Answerers): Answerers {
  const nothing = eventIds.map((eventId) => [eventId, { from: "nothing" }] as const);
  return { ...Object.fromEntries(nothing), ...answerers };
}

/** The text of a template that comes with the product. */
export function template(id: string): Answerer {
  const found = findTemplate(id);
  if (!found) throw new Error(`There is no template ${id}.`);
  return { from: "code", name: found.suggestedName, style: "modern", code: found.code.modern };
}

export const code = (name: string, text: string): Answerer => ({
  from: "code",
  name,
  style: "modern",
  code: text,
});
