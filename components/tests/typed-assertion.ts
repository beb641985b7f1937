import type { EventId } from "@/lib/domain/events/catalog";
import { type Assertion, assertion } from "@/lib/domain/simulation/assertion";

export const expectations = {
  message: "A message",
  transfer: "A transfer",
  closed: "It is closed",
  nothingSent: "Nothing is sent",
  tookUnder: "Each run is quick",
} as const satisfies Record<Assertion["expect"], string>;
export type Expectation = keyof typeof expectations;

export const matchWords = {
  exact: "reads",
  contains: "contains",
  matches: "matches",
} as const;
export type Match = keyof typeof matchWords;

/** An expectation as it stands in its form: fields of the others keep what was typed in them. */
export interface TypedAssertion {
  expect: Expectation;
  match: Match;
  text: string;
  skillId: string;
  agentId: string;
  ms: string;
  /** "" for all */
  eventId: EventId | "";
  step: string;
}

export function typed(of?: Assertion): TypedAssertion {
  const blank: TypedAssertion = {
    expect: "message",
    match: "contains",
    text: "",
    skillId: "",
    agentId: "",
    ms: "1000",
    eventId: "",
    step: "",
  };
  if (!of) return blank;
  const { eventId = "", step, expect } = of;
  const common: TypedAssertion = {
    ...blank,
    expect,
    eventId,
    step: step === undefined ? "" : String(step),
  };
  switch (of.expect) {
    case "message":
      return { ...common, match: of.match, text: of.text };
    case "transfer":
      return { ...common, skillId: of.skillId ?? "", agentId: of.agentId ?? "" };
    case "tookUnder":
      return { ...common, ms: String(of.ms) };
    default:
      return common;
  }
}

type Reading = { ok: true; assertion: Assertion } | { ok: false; field: string; problem: string };

export function readAssertion(id: string, form: TypedAssertion): Reading {
  const { expect, match, text, skillId, agentId, ms, eventId, step } = form;
  if (expect === "message" && text.trim() === "") {
    return { ok: false, field: "text", problem: "Give the text, or expect that nothing is sent." };
  }
  const time = Number(ms);
  if (expect === "tookUnder" && !(time > 0 && time <= 60_000)) {
    return { ok: false, field: "ms", problem: "Give milliseconds, from 1 to 60000." };
  }
  if (step.trim() !== "" && !/^[1-9]\d{0,5}$/.test(step.trim())) {
    return { ok: false, field: "step", problem: "Give the number of a step, or none for all." };
  }
  const fields: Record<Expectation, object> = {
    message: { match, text },
    transfer: { ...(skillId ? { skillId } : {}), ...(agentId ? { agentId } : {}) },
    closed: {},
    nothingSent: {},
    tookUnder: { ms: time },
  };
  const made = assertion.parse({
    id,
    expect,
    ...fields[expect],
    ...(eventId ? { eventId } : {}),
    ...(step.trim() ? { step: Number(step) } : {}),
  });
  return { ok: true, assertion: made };
}

/** One that no other has. */
export function freeId(assertions: readonly Assertion[]): string {
  const taken = new Set(assertions.map(({ id }) => id));
  let number = assertions.length + 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
