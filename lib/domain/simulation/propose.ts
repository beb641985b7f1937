import type { CommandOf } from "../commands/command";
import type { Assertion } from "./assertion";
import { effectsOf, happened, runsOf, sentBy } from "./effects-of";
import type { SimulationStep } from "./simulation";

const proposedAtMost = 50;
/** People should not wait longer for an answer. */
const advisedMs = 1_000;
/** What an expectation says itself; where it looks is the same for all. */
type Expectation = Assertion extends infer A
  ? A extends Assertion
    ? Omit<A, "id" | "step" | "eventId">
    : never
  : never;

/** What a test of a function may expect: that what happened happens again. */
export function proposeAssertions(
  steps: readonly Pick<SimulationStep, "seq" | "entries">[],
  { lambdaId }: { lambdaId?: string } = {},
): Assertion[] {
  const all = runsOf(steps);
  const own = all.filter(({ run }) => lambdaId === undefined || run.code.lambdaId === lambdaId);
  // Of a function that has not run in it, anything may be the point of the test.
  const runs = own.length > 0 ? own : all;
  const effects = effectsOf(steps);
  const proposed = runs.flatMap(({ run, step, eventId }) => {
    if (!eventId) return [];
    const came = effects.filter((each) => each.run?.seq === run.seq);
    const where = (at = step) => ({ step: at, eventId });
    const expected = came.flatMap((each) =>
      expectedOf(each).map((expectation) => ({ ...where(each.step), ...expectation })),
    );
    const sent = came.some(({ entry }) => sentBy(entry.effect) !== undefined);
    return sent ? expected : [...expected, { ...where(), expect: "nothingSent" as const }];
  });
  const quick = runs.length > 0 && runs.every(({ run }) => run.run.durationMs < advisedMs);
  const time = quick ? [{ expect: "tookUnder" as const, ms: advisedMs }] : [];
  return [...proposed.slice(0, proposedAtMost - 1), ...time].map((each, index) => ({
    id: `${index + 1}`,
    ...each,
  }));
}

function expectedOf({ entry: { effect } }: ReturnType<typeof effectsOf>[number]): Expectation[] {
  const text = sentBy(effect);
  if (text !== undefined) return [{ expect: "message", match: "exact", text }];
  if (!happened(effect)) return [];
  if (effect.type === "closeConversation") return [{ expect: "closed" }];
  if (effect.type !== "transfer") return [];
  const { skillId, agentId } = effect.command as CommandOf<"transfer">;
  return [
    {
      expect: "transfer",
      ...(skillId === undefined ? {} : { skillId }),
      ...(agentId === undefined ? {} : { agentId }),
    },
  ];
}
