"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { useRights } from "@/components/access/rights";
import type { Change } from "@/lib/domain/conversations/change";
import type { EntryOf, StoryEntry } from "@/lib/domain/conversations/story";
import { DomainError } from "@/lib/domain/errors";
import type { Action } from "@/lib/domain/simulation/action";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";
import { type KeptSimulation, stepped } from "@/lib/domain/simulation/simulation";
import { call } from "@/lib/http/client";
import { createSimulation, stepSimulation } from "@/lib/http/endpoints/simulations";
import { zoneOf } from "./clock-words";
import { withSteps } from "./kept-steps";
import { marks } from "./marks";
import { conversationsAfter } from "./retrace";
import type { Deed, Place, Refusal, Session, SetUp, View } from "./session";
import { useVirtualClock } from "./use-clock";

/** While the clock stands, whatever is done takes a second: no two things happen at once. */
const actMs = 1_000;

/**
 * A simulation on the screen. What people do is sent one after the other; their own change shows at
 * once, and what comes of it with the answer.
 */
export function useSimulation({
  account,
  initial,
  initialRules,
  startsAt,
  onMade,
}: {
  account: string;
  /** null: the first consumer makes one */
  initial: KeptSimulation | null;
  initialRules: SimulatedRules;
  startsAt: number;
  /** a session was made, and has an address */
  onMade: (id: string) => void;
}): Session {
  const { can, why } = useRights();
  const [kept, setKept] = useState(initial);
  const [pending, setPending] = useState<EntryOf<"change">[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(0);
  const [picked, select] = useState<string>();
  const [view, look] = useState<View>({ is: "whole" });
  const clock = useVirtualClock(initial?.state.at ?? startsAt);
  /** what the server last said, for what is sent next */
  const latest = useRef(initial);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const remember = useCallback((next: KeptSimulation) => {
    latest.current = next;
    setKept(next);
  }, []);

  const begin = useCallback(
    async (at: number): Promise<KeptSimulation> => {
      const made = await call(createSimulation, { params: { account }, body: { start: { at } } });
      remember(made);
      onMade(made.id);
      return made;
    },
    [account, remember, onMade],
  );

  const send = useCallback(
    async (place: Place, action: (at: number) => Action, at: number): Promise<boolean> => {
      const work = queue.current.then(async () => {
        const before = latest.current ?? (await begin(at));
        const asked = action(Math.max(at, before.state.at));
        const reply = await call(stepSimulation, {
          params: { account, simulation: before.id },
          body: { action: asked, after: before.stepCount },
        });
        remember(withSteps(before, reply));
        clock.atLeast(reply.state.at);
      });
      queue.current = work.catch(() => undefined);
      setBusy((count) => count + 1);
      try {
        await work;
        return true;
      } catch (thrown) {
        const newer = newerOf(thrown);
        if (newer && latest.current) remember(withSteps(latest.current, newer));
        setRefusal({ place, message: messageOf(thrown) });
        clock.run(false);
        return false;
      } finally {
        setBusy((count) => count - 1);
      }
    },
    [account, begin, remember, clock],
  );

  const timeOfAct = useCallback((): number => {
    const now = clock.now();
    if (clock.running || !latest.current || latest.current.stepCount === 0) return now;
    return now + actMs;
  }, [clock]);

  const perform = useCallback(
    async (place: Place, deed: Deed, convId: string): Promise<boolean> => {
      marks.start();
      setRefusal(undefined);
      look({ is: "whole" });
      const at = timeOfAct();
      clock.atLeast(at);
      const change = { ...deed, at } as Change;
      const shown: EntryOf<"change"> = {
        kind: "change",
        seq: pendingSeq(latest.current),
        convId,
        at,
        version: 0,
        change,
      };
      setPending((all) => [...all, shown]);
      const done = await send(
        place,
        (time) => ({ type: "change", at: time, convId, change: { ...deed, at: time } as Change }),
        at,
      );
      setPending((all) => all.filter((each) => each !== shown));
      if (done) marks.painted();
      return done;
    },
    [timeOfAct, clock, send],
  );

  const rules = kept?.state.rules ?? initialRules;
  const told: readonly StoryEntry[] = useMemo(() => {
    const steps = view.is === "replay" ? view.steps : (kept?.steps ?? []);
    const until = view.is === "steps" ? steps.slice(0, view.upTo) : steps;
    return until.flatMap(({ entries }) => entries);
  }, [kept, view]);
  const entries = useMemo(
    () => (view.is === "whole" && pending.length > 0 ? [...told, ...pending] : told),
    [view, told, pending],
  );
  const conversations = useMemo(() => {
    if (view.is !== "whole") return conversationsAfter(told, rules);
    const stand = kept?.state.conversations ?? {};
    return pending.length > 0 ? conversationsAfter(pending, rules, stand) : stand;
  }, [view, told, pending, kept, rules]);
  const conversation =
    (picked === undefined ? undefined : conversations[picked]) ??
    Object.values(conversations)
      .sort((a, b) => a.startTs - b.startTs)
      .at(-1);
  const tests = can("functions.test");
  const finished = kept !== null && kept.name !== null;
  const readOnly = !tests
    ? why("functions.test", "act in simulations")
    : view.is === "replay"
      ? "This is a replay. Go back to the recording to act."
      : view.is === "steps"
        ? "This is how it was. Show all to act."
        : finished
          ? "This scenario is finished. Go on in a copy of it."
          : undefined;

  return {
    account,
    kept,
    rules,
    entries,
    conversations,
    answerers: kept?.state.answerers ?? {},
    latencies: kept?.state.latencies ?? {},
    next: readOnly === undefined ? (kept?.next ?? null) : null,
    conversation,
    select,
    zone: zoneOf(rules, conversation?.skillId),
    view,
    look,
    readOnly,
    busy: busy > 0,
    refusal,
    clock: {
      now: clock.now,
      running: clock.running,
      speed: clock.speed,
      toggle: () => clock.run(!clock.running),
      setSpeed: clock.setSpeed,
      async moveTo(at) {
        setRefusal(undefined);
        look({ is: "whole" });
        return await send("clock", (time) => ({ type: "clock", at: time }), at);
      },
    },
    act: async (place, deed, convId = conversation?.convId) =>
      convId !== undefined && (await perform(place, deed, convId)),
    async setUp(change: SetUp) {
      setRefusal(undefined);
      return await send("code", (at) => ({ type: "setUp", at, ...change }), clock.now());
    },
    async open(deed) {
      const convId = `sim-${crypto.randomUUID().slice(0, 8)}`;
      select(convId);
      return await perform("consumer", deed, convId);
    },
    replace: remember,
  };
}

/** Above all that the server has told: those below it stay in their order. */
function pendingSeq(kept: KeptSimulation | null): number {
  return 1_000_000_000 + (kept?.state.lastSeq ?? 0) + Math.floor(performance.now());
}

function messageOf(thrown: unknown): string {
  if (thrown instanceof DomainError && thrown.code === "conflict") {
    return "Somebody else did something here meanwhile. Look, then try again.";
  }
  return thrown instanceof Error ? thrown.message : "Not done. Try again.";
}

/** What others did meanwhile, which a refused step tells. */
function newerOf(thrown: unknown) {
  if (!(thrown instanceof DomainError) || thrown.code !== "conflict") return undefined;
  const told = stepped.safeParse(thrown.details);
  return told.success ? told.data : undefined;
}
