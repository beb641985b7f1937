import type { AnswerDeps } from "./answer-event";
import { startAnswering } from "./answer-events";
import { changeConversation } from "./change-conversation";
import { type DeliverDeps, startDelivering } from "./deliver-effects";
import { getConversation } from "./get-conversation";
import { startSweep } from "./sweep";
import { type TickDeps, tickConversations } from "./tick-conversations";

const sweepMs = 1_000;

type Deps = Omit<TickDeps, "answering"> &
  Pick<AnswerDeps, "run"> &
  DeliverDeps & { store: AnswerDeps["store"] };

/** Keeps the account's conversations going: changes come in, events are answered, effects go out. */
export function startConversations(deps: Deps) {
  const { report } = deps;
  const failed = (what: string) => (error: unknown) =>
    report(`${what}: ${error instanceof Error ? error.name : "unknown"}.`);
  const delivering = startDelivering(deps);
  const deliveries = startSweep({
    work: delivering.sweep,
    everyMs: sweepMs,
    failed: failed("Effects could not be delivered"),
  });
  const answering = startAnswering({ deps, report, answered: deliveries.poke });
  const events = startSweep({
    work: answering.sweep,
    everyMs: sweepMs,
    failed: failed("Events that wait could not be looked for"),
  });
  const clock = startSweep({
    work: () => tickConversations({ ...deps, answering }),
    everyMs: sweepMs,
    failed: failed("A silence could not be told"),
  });

  return {
    change: (ask: Parameters<typeof changeConversation>[1]) =>
      changeConversation({ ...deps, answering }, ask),
    get: (key: { account: string; convId: string }) => getConversation(deps, key),

    /** Begins nothing more, and waits for what is under way. */
    async stop(): Promise<void> {
      await Promise.all([events.stop(), clock.stop(), answering.stop()]);
      await deliveries.stop();
      await delivering.settled();
    },
  };
}
