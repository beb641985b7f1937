"use client";
import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useRights } from "@/components/access/rights";
import { toast } from "@/components/ui/toast";
import { type Draft, type Lambda, sameSource } from "@/lib/domain/lambdas/lambda";
import { sourceProblems } from "@/lib/domain/lambdas/source-problems";
import { call } from "@/lib/http/client";
import { getLambda, saveDraft } from "@/lib/http/endpoints/lambdas";
import { type DraftKeeper, startDraftKeeper } from "./draft-keeper";
import { saveStateOf, sourceOf } from "./draft-state";
import { keepText, takeKeptText } from "./kept-text";
import type { DraftOnScreen } from "./workspace-context";

/** What a request that outlives its page may weigh, by the browsers' rule of 64 KB. */
const KEEPALIVE_LIMIT = 60_000;

/** The draft of a function on the screen: never lost, never silently written over. */
export function useDraft(
  account: string,
  lambda: Lambda,
  { onSaved, onSeen }: { onSaved: (draft: Draft) => void; onSeen: (lambda: Lambda) => void },
): DraftOnScreen & { keeper: DraftKeeper } {
  const writes = useRights().can("functions.write");
  const mayWrite = useRef(writes);
  useEffect(() => {
    mayWrite.current = writes;
  });
  const [keeper] = useState(() => {
    const tab = Math.random().toString(36).slice(2);
    return startDraftKeeper(lambda.draft, {
      mayWrite: () => mayWrite.current,
      send: (source, revision, leaving) => {
        const body = { ...source, revision };
        const keepalive = leaving && JSON.stringify(body).length < KEEPALIVE_LIMIT;
        return call(saveDraft, { params: { account, id: lambda.id }, body, keepalive });
      },
      keep: (kept) => keepText(account, lambda.id, tab, kept),
      onSaved,
    });
  });
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state);
  useSafety(account, lambda.id, keeper, mayWrite, onSeen);

  // Reading a long text must not hold up the typing of it.
  const read = useDeferredValue(state.text);
  const problems = useMemo(() => sourceProblems(read, lambda.style), [read, lambda.style]);
  const save = useMemo(() => saveStateOf(state), [state]);
  return {
    readOnly: !writes,
    text: state.text,
    setText: keeper.type,
    environment: state.environment,
    setEnvironment: keeper.setVariables,
    save,
    problems,
    flush: keeper.flush,
    takeTheirs: keeper.takeTheirs,
    keepMine: keeper.keepMine,
    keeper,
  };
}

/** Restores what a lost tab kept, saves on the way out, and looks what others did on the way in. */
function useSafety(
  account: string,
  id: string,
  keeper: DraftKeeper,
  mayWrite: { readonly current: boolean },
  onSeen: (lambda: Lambda) => void,
) {
  useEffect(() => {
    // What somebody kept while they could save it waits until they can again.
    const kept = mayWrite.current ? takeKeptText(account, id) : undefined;
    if (kept) keeper.restore(kept);
    const look = async (say: boolean) => {
      const seen = await call(getLambda, { params: { account, id } }).catch(() => null);
      if (!seen) return;
      const before = sourceOf(keeper.state());
      keeper.serverHas(seen.draft);
      onSeen(seen);
      // Only a text without unsaved changes is ever replaced.
      if (say && !sameSource(sourceOf(keeper.state()), before)) {
        toast("This draft was changed elsewhere. You see the newer one.");
      }
    };
    const onFocus = () => void look(true);
    const onVisibility = () => {
      if (document.visibilityState === "hidden") keeper.leave();
    };
    const onOnline = () => void keeper.flush().catch(() => {});
    // The page may come out of a cache with a text of yesterday.
    void look(false);
    window.addEventListener("focus", onFocus);
    window.addEventListener("blur", keeper.leave);
    window.addEventListener("pagehide", keeper.leave);
    window.addEventListener("online", onOnline);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      keeper.leave();
      keeper.stop();
      window.removeEventListener("focus", onFocus);
      window.removeEventListener("blur", keeper.leave);
      window.removeEventListener("pagehide", keeper.leave);
      window.removeEventListener("online", onOnline);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [account, id, keeper, mayWrite, onSeen]);
}
