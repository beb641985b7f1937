import fc from "fast-check";
import { weekdays } from "../accounts/office-hours";
import { advance } from "./advance";
import type { Change } from "./change";
import type { Conversation } from "./conversation";
import { monday } from "./conversation.fixture";
import { ImpossibleChange } from "./impossible-change";
import type { Advanced } from "./raising";
import type { ConversationRules } from "./rules";

const skillIds = ["support", "sales", "night", "nobody-described"];
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "10", "30"));
const time = clock.map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);

const officeHours = fc.record({
  timeZone: fc.constantFrom("UTC", "Europe/London", "America/New_York", "Asia/Kathmandu"),
  weekly: fc
    .array(fc.record({ from: time, to: time }), { maxLength: 2 })
    .map((shifts) => Object.fromEntries(weekdays.map((day) => [day, shifts]))),
  holidays: fc.subarray(["2026-11-24", "2026-11-26"]),
}) as fc.Arbitrary<ConversationRules["skills"][number]["officeHours"]>;

const waiting = fc.record({
  time: fc.integer({ min: 1, max: 90 }),
  timeUnits: fc.constantFrom("seconds" as const, "minutes" as const, "hours" as const),
});
const seconds = fc.integer({ min: 1, max: 100_000 });

export const anyRules: fc.Arbitrary<ConversationRules> = fc.record({
  controllerBot: fc.constantFrom(true, true, true, false),
  skills: fc
    .tuple(officeHours, officeHours, officeHours)
    .map((all) => all.map((each, n) => ({ id: `${skillIds[n]}`, name: "", officeHours: each }))),
  idleTimes: fc.record({ queue: waiting, agent: waiting, consumer: waiting }),
  responseTimes: fc.record({ normal: seconds, urgent: seconds }),
});

const consumer = { id: "ada", role: "CONSUMER" } as const;
const participant = fc.constantFrom(
  consumer,
  { id: "mira", role: "ASSIGNED_AGENT" } as const,
  { id: "jonas", role: "ASSIGNED_AGENT" } as const,
  { id: "jonas", role: "AGENT" } as const,
  { id: "lead", role: "MANAGER" } as const,
  { id: "bot", role: "CONTROLLER" } as const,
);
const skillId = fc.constantFrom(...skillIds);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

type Undated = Change extends infer C ? (C extends Change ? Omit<C, "at"> : never) : never;
const opened = fc
  .record({
    authenticated: fc.boolean(),
    language: maybe(fc.constantFrom("de-DE", "en")),
    pid: maybe(fc.constant("pid")),
    campaign: maybe(fc.constant({ id: "1", engagementId: "2" })),
    skillId: maybe(skillId),
    context: maybe(
      fc.record({ sessionId: maybe(fc.constant("s")), type: maybe(fc.constant("t")) }),
    ),
    firstConversation: maybe(fc.boolean()),
  })
  .map(({ authenticated, language, pid, ...more }) => ({
    type: "opened" as const,
    consumer: { id: "ada", authenticated, language, pid },
    ...more,
  }));
const message = fc.record({
  type: fc.constant("message" as const),
  by: participant,
  text: fc.string(),
});
const urgency = fc.constantFrom(
  { type: "urgentMarked" as const },
  { type: "urgentUnmarked" as const },
);
const planned = fc.record({ type: fc.constant("responseTimeSet" as const), seconds });
const comingAndGoing = fc.record({
  type: fc.constantFrom("joined" as const, "left" as const),
  participant,
});
const routed = fc.record({
  type: fc.constant("routed" as const),
  skillId,
  agentId: maybe(fc.constant("mira")),
  release: maybe(fc.boolean()),
});
const closed = fc.record({
  type: fc.constant("closed" as const),
  by: fc.constantFrom("AGENT" as const, "CONSUMER" as const, "SYSTEM" as const),
  automatically: maybe(fc.boolean()),
});
const tick = fc.constant({ type: "tick" as const });
/** What happens often in a conversation comes often, so that conversations get somewhere. */
const undated = fc.oneof(
  { weight: 4, arbitrary: opened },
  { weight: 6, arbitrary: message },
  { weight: 2, arbitrary: urgency },
  { weight: 1, arbitrary: planned },
  { weight: 8, arbitrary: comingAndGoing },
  { weight: 3, arbitrary: routed },
  { weight: 2, arbitrary: closed },
  { weight: 4, arbitrary: tick },
) as fc.Arbitrary<Undated>;

const passing = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1_800_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 72 * 3_600_000 }) },
  // Now and then time runs backwards, which has to be refused.
  { weight: 1, arbitrary: fc.integer({ min: -5_000, max: -1 }) },
);

/** Changes in a row, many of which are impossible where they stand. */
export const anyChanges: fc.Arbitrary<Change[]> = fc
  .array(fc.tuple(undated, passing), { minLength: 1, maxLength: 40, size: "max" })
  .map((moves) => {
    let at = monday;
    return moves.map(([move, ms]): Change => {
      at += ms;
      return { ...move, at } as Change;
    });
  });

export interface Move {
  change: Change;
  before: Conversation | null;
  /** undefined where it was refused */
  after: Advanced | undefined;
}

/** Tries all of them; what is refused leaves the conversation as it was. */
export function tryAll(changes: readonly Change[], rules: ConversationRules): Move[] {
  let conversation: Conversation | null = null;
  return changes.map((change): Move => {
    const before = conversation;
    try {
      const after = advance(before, change, rules, { convId: "c1" });
      // Nothing that is known of it may be changed in place by what comes next.
      conversation = deepFrozen(after.conversation);
      return { change, before, after };
    } catch (error) {
      if (!(error instanceof ImpossibleChange)) throw error;
      return { change, before, after: undefined };
    }
  });
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const each of Object.values(value)) deepFrozen(each);
  return Object.freeze(value);
}
