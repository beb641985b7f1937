import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Effect } from "@/lib/domain/commands/effect";
import { type Answer, settleAnswer } from "@/lib/domain/conversations/settle-answer";
import { nothingDeployed, unanswered } from "@/lib/domain/conversations/unanswered";
import { kindIn } from "@/lib/domain/events/kinds";
import { failureOf } from "@/lib/domain/invocations/failure";
import type { Run } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import type { Claim } from "@/lib/infra/store/conversation-events";
import type { Store } from "@/lib/infra/store/open-store";
import type { Serving } from "@/lib/infra/store/serving";

export interface AnswerDeps {
  store: Pick<Store, "conversationEvents" | "deployments">;
  /** runs the version that serves, as an invocation does */
  run: (ask: {
    account: string;
    serving: Serving;
    input: RunRequest["input"];
  }) => Promise<{ run: Run }>;
  clock: () => number;
}

/** What is our own fault is tried again, so often in all. */
const mostAttempts = 3;
const firstPauseMs = 500;

type AnswerUnder = (rules: AccountSettings) => Answer;

/**
 * Asks what serves the event, and carries its answer out. "later" where that failed by our own fault
 * and is tried again; "lost" where somebody else holds the event by now.
 */
export async function answerEvent(
  deps: AnswerDeps,
  claim: Claim,
): Promise<"answered" | "lost" | { laterMs: number }> {
  const answer = await ask(deps, claim);
  if (!answer) {
    const laterMs = firstPauseMs * 2 ** (claim.attempts - 1);
    await deps.store.conversationEvents.release({ ...claim, afterMs: laterMs });
    return { laterMs };
  }
  const settled = await deps.store.conversationEvents.settle(claim, (found) =>
    settleAnswer(found, claim.event, answer(found.rules), { now: deps.clock() }),
  );
  return settled ? "answered" : "lost";
}

/** Null where it is worth another try. */
async function ask(deps: AnswerDeps, claim: Claim): Promise<AnswerUnder | null> {
  const { account, attempts, event } = claim;
  const { eventId, decidedOn, payload, at } = event;
  const automatic =
    (reason: string): AnswerUnder =>
    (rules) => ({ effects: unanswered({ eventId, rules, kind: kindIn(payload) }, reason) });

  // Whoever began it so often died of it each time.
  if (attempts > mostAttempts) return automatic(gaveUp(attempts - 1));
  const { skillId } = decidedOn;
  const serving = await deps.store.deployments.findServing({
    accountId: account,
    eventId,
    skillId,
  });
  if (!serving) return automatic(nothingDeployed);
  const { lambdaId, name, version } = serving;
  const code = { lambdaId, name, version };
  try {
    const input = { headers: [], payload, timestamp: at };
    const { run } = await deps.run({ account, serving, input });
    const ours = failureOf(run)?.fault === "platform";
    if (ours && attempts < mostAttempts) return null;
    const effects = ours ? run.effects.map((effect) => noted(effect, attempts)) : run.effects;
    return () => ({ effects, ran: { code, run } });
  } catch (error) {
    if (attempts < mostAttempts) return null;
    if (!(error instanceof Error)) throw error;
    return automatic(gaveUp(attempts));
  }
}

const gaveUp = (attempts: number): string =>
  `The function could not be run by Parley's own fault, ${attempts} times.`;

const noted = (effect: Effect, attempts: number): Effect => ({
  ...effect,
  reason: `${gaveUp(attempts)} No command of it is carried out.`,
});
