import type { Change } from "@/lib/domain/conversations/change";
import type { Conversation } from "@/lib/domain/conversations/conversation";
import type { StoryEntry } from "@/lib/domain/conversations/story";
import type { Action } from "@/lib/domain/simulation/action";
import type { Answerers } from "@/lib/domain/simulation/answerer";
import type { Verdict } from "@/lib/domain/simulation/assertion";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";
import type { KeptSimulation, NextThing, SimulationStep } from "@/lib/domain/simulation/simulation";

/** Where on the screen something was tried, so that its refusal is told there. */
export type Place = "consumer" | "desk" | "clock" | "code";

export interface Refusal {
  place: Place;
  message: string;
}

/** What is looked at: the session itself, a part of it, or a replay beside it. */
export type View =
  | { is: "whole" }
  | { is: "steps"; upTo: number }
  | { is: "replay"; steps: SimulationStep[]; verdicts: Verdict[] };

/** A change without its time, which is the clock's. */
type WithoutTime<C> = C extends Change ? Omit<C, "at"> : never;
export type Deed = WithoutTime<Change>;

/** Something else than a change of a conversation. */
export type SetUp = Omit<Extract<Action, { type: "setUp" }>, "type" | "at">;

/** A simulation as it stands on the screen, and what can be done with it. */
export interface Session {
  account: string;
  /** null while nobody is there: the first consumer makes it */
  kept: KeptSimulation | null;
  rules: SimulatedRules;
  entries: readonly StoryEntry[];
  conversations: Readonly<Record<string, Conversation>>;
  answerers: Answerers;
  latencies: KeptSimulation["state"]["latencies"];
  next: NextThing | null;
  /** the conversation in sight */
  conversation: Conversation | undefined;
  select(convId: string): void;
  zone: string;
  view: View;
  look(view: View): void;
  /** nothing can be done in it, and why */
  readOnly: string | undefined;
  /** an answer is under way */
  busy: boolean;
  refusal: Refusal | undefined;
  clock: Clock;
  act(place: Place, deed: Deed, convId?: string): Promise<boolean>;
  setUp(change: SetUp): Promise<boolean>;
  /** opens a conversation of somebody, in a session that is made where there is none */
  open(deed: Extract<Deed, { type: "opened" }>): Promise<boolean>;
  /** what the server answered about it elsewhere, such as its new name */
  replace(kept: KeptSimulation): void;
}

export interface Clock {
  /** the virtual time by now */
  now(): number;
  running: boolean;
  /** how many times faster than ours */
  speed: number;
  toggle(): void;
  setSpeed(speed: number): void;
  moveTo(at: number): Promise<boolean>;
}
