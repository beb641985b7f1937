import { advance } from "../conversations/advance";
import type { Change } from "../conversations/change";
import { ImpossibleChange } from "../conversations/impossible-change";
import { settle } from "../conversations/settle";
import { movesOn, standingOf } from "../conversations/standing";
import type { AnsweringCode, StoryEntry } from "../conversations/story";
import { startTelling } from "../conversations/tell";
import type { ToldEvent } from "../conversations/told-event";
import { nothingDeployed, unanswered } from "../conversations/unanswered";
import type { EventId } from "../events/catalog";
import { kindIn } from "../events/kinds";
import type { Run } from "../invocations/run";
import type { Action } from "./action";
import type { Answerer } from "./answerer";
import { conversationOf, earlierOf, mustHaveRoom } from "./conversations-of";
import { nextThing } from "./next-thing";
import type { EventRecording } from "./recording";
import type { SimulatedRules } from "./rules";
import type { PendingAnswer, Simulation } from "./simulation";

/** What a simulation asks of the world: let the code that answers this event run. */
export interface Question {
  eventId: EventId;
  /** of the conversation as the event left it */
  skillId: string;
  payload: Record<string, unknown>;
  answerer: Answerer;
  /** numbers the events of the simulation; with its seed, the run's dice and ids come from it */
  number: number;
  seed: string;
  /** what the run's clock shows at its begin */
  now: number;
  rules: SimulatedRules;
}

export interface Answered {
  code: AnsweringCode;
  run: Run;
  /** how long its answer takes to reach the conversation, where nobody set that by hand */
  tookMs: number;
  recording: EventRecording;
}

/** Null where nothing answers. */
export type Answer = (question: Question) => Promise<Answered | null>;

/** An action and what came of it. */
export interface Simulated {
  simulation: Simulation;
  entries: StoryEntry[];
  recordings: EventRecording[];
}

/**
 * Carries an action out: what falls due before it comes first, in the order of time. Then answers
 * whose latency nobody set reach their conversations, and the clock goes along, at most to `until`;
 * the others wait until it gets there. What is impossible throws, and changes nothing.
 */
export async function simulate(
  before: Simulation,
  action: Action,
  answer: Answer,
  { until = Number.POSITIVE_INFINITY }: { until?: number } = {},
): Promise<Simulated> {
  if (action.at < before.at) {
    throw new ImpossibleChange("at", `Time runs backwards: the clock shows ${before.at} already.`);
  }
  // Conversations are replaced, not changed, so a copy of what holds them is enough.
  const now: Simulation = {
    ...before,
    conversations: { ...before.conversations },
    pending: [...before.pending],
  };
  const course = startCourse(now, answer);
  await course.fallDue(action.at);
  now.at = action.at;
  switch (action.type) {
    case "change":
      await course.change(action.convId, { ...action.change, at: action.at });
      break;
    case "setUp":
      if (action.answerers) now.answerers = action.answerers;
      if (action.latencies) now.latencies = action.latencies;
      if (action.rules) now.rules = { ...now.rules, ...action.rules };
      break;
    case "clock":
      break;
  }
  for (;;) {
    const waiting = now.pending.filter(({ held, at }) => !held && at <= until);
    if (waiting.length === 0) break;
    await course.fallDue(Math.max(...waiting.map(({ at }) => at)));
  }
  return { simulation: now, entries: course.entries, recordings: course.recordings };
}

/** What happens in one action, written into the simulation as it goes along. */
function startCourse(now: Simulation, answer: Answer) {
  const entries: StoryEntry[] = [];
  const recordings: EventRecording[] = [];

  /** Tells in the story of a conversation; what is told there may make answers late. */
  function tell<T>(convId: string, work: (telling: ReturnType<typeof startTelling>) => T): T {
    const telling = startTelling(convId, now.lastSeq);
    const result = work(telling);
    now.lastSeq += telling.entries.length;
    entries.push(...telling.entries);
    const mover = moverOf(telling.entries);
    now.pending = now.pending.map((each) =>
      each.convId === convId && !each.mover ? { ...each, ...mover } : each,
    );
    return result;
  }

  async function ask(convId: string, event: ToldEvent): Promise<void> {
    now.eventCount += 1;
    if (event.stopped !== undefined) return;
    const { eventId, payload, decidedOn, chain, entrySeq } = event;
    // One after the other, as the events of a live conversation.
    const ahead = now.pending.filter((each) => each.convId === convId);
    const at = Math.max(now.at, ...ahead.map((each) => each.at));
    const latency = now.latencies[eventId];
    const answered = await answer({
      eventId,
      skillId: decidedOn.skillId,
      payload,
      answerer: now.answerers[eventId] ?? { from: "deployed" },
      number: now.eventCount,
      seed: now.seed,
      now: at,
      rules: now.rules,
    });
    const held = ahead.some((each) => each.held);
    const mover = moverOf(entries.filter((each) => each.convId === convId && each.seq > entrySeq));
    const pending = { convId, eventId, decidedOn, chain: [...chain], ...mover };
    if (!answered) {
      const effects = unanswered(
        { eventId, rules: now.rules, kind: kindIn(payload) },
        nothingDeployed,
      );
      now.pending.push({ ...pending, at, causedBy: entrySeq, effects, held });
      return;
    }
    const { code, run, tookMs, recording } = answered;
    recordings.push(recording);
    const answeredAt = at + Math.ceil(latency ?? tookMs);
    const causedBy = tell(convId, (telling) =>
      telling.run({ causedBy: entrySeq, at, code, run, answeredAt }),
    );
    now.pending.push({
      ...pending,
      at: answeredAt,
      causedBy,
      effects: run.effects,
      held: held || latency !== undefined,
    });
  }

  async function change(convId: string, happened: Change): Promise<void> {
    const existing = conversationOf(now, convId);
    if (!existing) mustHaveRoom(now);
    const before = happened.type === "opened" ? earlierOf(now, happened.consumer.id) : undefined;
    const { conversation, events } = advance(existing, happened, now.rules, { convId, before });
    now.conversations[convId] = conversation;
    const { version } = conversation;
    const standing = standingOf(conversation);
    const told = tell(convId, (telling) =>
      telling.change({ change: happened, version, standing, raised: events }),
    );
    for (const event of told) await ask(convId, event);
  }

  async function reach(pending: PendingAnswer): Promise<void> {
    const { convId, effects, decidedOn, eventId, chain, causedBy, mover } = pending;
    now.pending = now.pending.filter((each) => each !== pending);
    const existing = conversationOf(now, convId);
    if (!existing) return;
    const { at, rules } = now;
    const { conversation, settled } = settle(existing, effects, { decidedOn, rules, at });
    now.conversations[convId] = conversation;
    const told = tell(convId, (telling) =>
      telling.settled(settled, {
        at,
        causedBy,
        of: { eventId, chain },
        since: mover ? [mover] : [],
      }),
    );
    for (const event of told) await ask(convId, event);
  }

  return {
    entries,
    recordings,
    change,

    /** Lets happen what happens by itself up to a time. */
    async fallDue(until: number): Promise<void> {
      for (;;) {
        const next = nextThing(now);
        if (!next || next.at > until) return;
        now.at = next.at;
        const { at, convId } = next;
        const due = now.pending.find((each) => each.convId === convId && each.at <= at);
        if (next.what === "answer" && due) await reach(due);
        else await change(convId, { type: "tick", at });
      }
    },
  };
}

/** The first change among entries that may make answers late. */
function moverOf(entries: readonly StoryEntry[]): Pick<PendingAnswer, "mover"> {
  const moving = entries.flatMap((entry) =>
    entry.kind === "change" && movesOn(entry.change) ? [entry] : [],
  );
  const [first] = moving;
  return first ? { mover: { seq: first.seq, change: first.change } } : {};
}
