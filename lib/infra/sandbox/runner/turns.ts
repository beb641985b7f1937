import type { CallReply } from "../protocol";

/** What a run has its next turn for: a timer that is due, or the answer to a call. */
export type Turn = { kind: "timer" } | { kind: "reply"; reply: CallReply };

interface Waits {
  /** when the earliest timer is due */
  wakeAt: number | undefined;
  /** how many calls were made in all */
  asked: number;
}

/**
 * Chooses a run's next turn. A repeat is given the order of the run that it repeats, and follows it
 * without waiting for timers, as long as it asks for the same things.
 */
export function startTurns(script: readonly number[] = []) {
  const inbox: CallReply[] = [];
  let arrived: (() => void) | undefined;
  let step = 0;
  let handed = 0;
  let over = false;
  let scripted = script.length > 0;

  const wake = () => {
    arrived?.();
    arrived = undefined;
  };
  /** Waits for an answer, or until the time is up. */
  const wait = (until: number | undefined) =>
    new Promise<void>((resolve) => {
      const timer =
        until === undefined ? undefined : setTimeout(wake, Math.max(0, until - performance.now()));
      arrived = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const handOver = (reply: CallReply): Turn => {
    inbox.splice(inbox.indexOf(reply), 1);
    handed += 1;
    return { kind: "reply", reply };
  };

  const fromScript = async ({ wakeAt, asked }: Waits): Promise<Turn | undefined> => {
    const wanted = script[step];
    step += 1;
    if (wanted === -1 && wakeAt !== undefined) return { kind: "timer" };
    if (wanted === undefined || wanted < 0 || wanted > asked) return undefined;
    for (;;) {
      const reply = inbox.find(({ call }) => call === wanted);
      if (reply) return handOver(reply);
      if (over) return undefined;
      await wait(undefined);
    }
  };

  return {
    deliver: (reply: CallReply): void => {
      inbox.push(reply);
      wake();
    },
    end: (): void => {
      over = true;
      wake();
    },
    /** Calls that wait for their answer. */
    pending: (asked: number): number => asked - handed,
    /** undefined when nothing is left that could still happen, or the run is over. */
    async next(waits: Waits): Promise<Turn | undefined> {
      if (scripted) {
        const turn = await fromScript(waits);
        if (turn || over) return turn;
        scripted = false;
      }
      for (;;) {
        if (over) return undefined;
        const [first] = inbox;
        if (first) return handOver(first);
        const { wakeAt, asked } = waits;
        if (wakeAt !== undefined && wakeAt <= performance.now()) return { kind: "timer" };
        if (wakeAt === undefined && asked === handed) return undefined;
        await wait(wakeAt);
      }
    },
  };
}
