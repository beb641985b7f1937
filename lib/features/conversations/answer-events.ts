import { setTimeout as pause } from "node:timers/promises";
import type { Claim } from "@/lib/infra/store/conversation-events";
import type { ConversationKey } from "@/lib/infra/store/held-conversation";
import { type AnswerDeps, answerEvent } from "./answer-event";

const standard = { concurrency: 32, ofOneAccount: 24, leaseMs: 10_000, renewMs: 3_000 };
const most = 200;

/**
 * Answers events: those of one conversation one after the other, conversations beside each other. It
 * is told of conversations that have some; `sweep` finds those that nobody was told of, also what
 * an engine that died has left.
 */
export function startAnswering({
  deps,
  report,
  answered = () => {},
  limits = {},
}: {
  deps: AnswerDeps;
  /** one line for the engine's log */
  report: (message: string) => void;
  /** told after each event that was answered */
  answered?: () => void;
  limits?: Partial<typeof standard>;
}) {
  const { concurrency, ofOneAccount, leaseMs, renewMs } = { ...standard, ...limits };
  const events = deps.store.conversationEvents;
  const lanes = new Map<string, Promise<void>>();
  const waiting = new Map<string, ConversationKey>();
  const again = new Set<string>();
  /** lanes by account: slow functions of one leave room for all others */
  const busy = new Map<string, number>();
  const held = new Set<Claim>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  const lanesOf = ({ account }: ConversationKey) => busy.get(account) ?? 0;
  const hasRoom = (key: ConversationKey) => lanes.size < concurrency && lanesOf(key) < ofOneAccount;

  function poke(key: ConversationKey): void {
    if (stopped) return;
    const id = idOf(key);
    if (lanes.has(id)) again.add(id);
    else if (!hasRoom(key)) waiting.set(id, key);
    else {
      busy.set(key.account, lanesOf(key) + 1);
      lanes.set(
        id,
        answerAll(key).finally(() => ended(id, key)),
      );
    }
  }

  function ended(id: string, key: ConversationKey): void {
    lanes.delete(id);
    const left = lanesOf(key) - 1;
    if (left > 0) busy.set(key.account, left);
    else busy.delete(key.account);
    // Something came after it had looked for the last time.
    if (again.delete(id)) waiting.set(id, key);
    for (const [next, one] of waiting) {
      if (!hasRoom(one)) continue;
      waiting.delete(next);
      return poke(one);
    }
  }

  async function answerAll(key: ConversationKey): Promise<void> {
    try {
      while (!stopped) {
        const claim = await events.claim({ ...key, leaseMs });
        if (!claim) return;
        held.add(claim);
        const done = await answerEvent(deps, claim).finally(() => held.delete(claim));
        if (typeof done === "object") return pokeAfter(key, done.laterMs);
        answered();
      }
    } catch (error) {
      // Its words may quote what was to be written. Once nobody renews the claim, it is taken again.
      report(`An event was not answered: ${error instanceof Error ? error.name : "unknown"}.`);
    }
  }

  function pokeAfter(key: ConversationKey, ms: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      poke(key);
    }, ms + 1);
    timers.add(timer);
  }

  const renewing = setInterval(() => {
    if (held.size === 0) return;
    events
      .renew({ claims: [...held], leaseMs })
      .catch(() => report("The events that are being answered could not be held."));
  }, renewMs);

  return {
    poke,

    /** Waits until every event of a conversation is answered, so long at most. */
    async whenAnswered(key: ConversationKey, patienceMs: number): Promise<boolean> {
      const giveUpAt = performance.now() + patienceMs;
      for (let wait = 10; ; wait = Math.min(wait * 1.5, 250)) {
        const left = giveUpAt - performance.now();
        await Promise.race([
          lanes.get(idOf(key)),
          pause(Math.max(0, left), undefined, { ref: false }),
        ]);
        if (!(await events.hasUnanswered(key))) return true;
        if (left <= 0 || stopped) return false;
        await pause(Math.min(wait, left));
      }
    },

    async sweep(): Promise<void> {
      for (const key of await events.waiting({ most })) poke(key);
    },

    /** Begins nothing more, and waits for what is under way. */
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(renewing);
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(lanes.values());
    },
  };
}
export type Answering = Pick<ReturnType<typeof startAnswering>, "poke" | "whenAnswered">;

const idOf = ({ account, convId }: ConversationKey): string => JSON.stringify([account, convId]);
