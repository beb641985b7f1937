import { refusedRight } from "@/lib/domain/access/refused-right";
import { DomainError } from "@/lib/domain/errors";
import type { Environment } from "@/lib/domain/lambdas/environment";
import { type Draft, draft as draftSchema, type Source } from "@/lib/domain/lambdas/lambda";
import {
  afterChange,
  type DraftChange,
  initialDraft,
  isUnsaved,
  type KeptText,
  sourceOf,
} from "./draft-state";

const SAVE_AFTER = 800;
const KEEP_AFTER = 150;
const RETRY_AFTER = [2_000, 5_000, 15_000, 30_000];

export const notSaved = "Not saved: the server does not answer. Your text is kept in this browser.";

interface Needs {
  /** whether whoever looks may change the draft; asked at each change and each save */
  mayWrite(): boolean;
  /** sends what is on the screen to the server; throws a DomainError `stale_revision` with the newer draft */
  send(source: Source, revision: number, leaving: boolean): Promise<Draft>;
  /** writes the text down in this browser; null when the server has it */
  keep(kept: KeptText | null): void;
  onSaved(draft: Draft): void;
}

export type DraftKeeper = ReturnType<typeof startDraftKeeper>;

/**
 * Keeps a text safe while somebody types: in the browser at once, on the server when typing rests.
 * One save is under way at a time, and each names the revision it grew from.
 */
export function startDraftKeeper(draft: Draft, { mayWrite, send, keep, onSaved }: Needs) {
  let state = initialDraft(draft);
  let underWay: Promise<void> | null = null;
  let failures = 0;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function change(what: DraftChange) {
    state = afterChange(state, what);
    for (const listener of listeners) listener();
  }

  function keepNow() {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    const { text, environment, base, sending } = state;
    const kept = { text, environment, revision: base.revision, sending, at: Date.now() };
    keep(isUnsaved(state) ? kept : null);
  }

  function saveLater(delay: number) {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void save().catch(() => {}), delay);
  }

  async function sendNow(leaving: boolean) {
    change({ is: "sending" });
    keepNow();
    try {
      const saved = await send(sourceOf(state), state.base.revision, leaving);
      failures = 0;
      change({ is: "saved", draft: saved });
      onSaved(saved);
    } catch (thrown) {
      refuse(thrown);
      throw thrown;
    } finally {
      keepNow();
    }
  }

  function refuse(thrown: unknown) {
    const newer = newerDraftOf(thrown);
    if (newer) {
      // Freed of the save first, so that the newer draft is weighed against the text on the screen.
      state = { ...state, sending: null, failure: null };
      change({ is: "server has", draft: newer });
      return;
    }
    change({ is: "failed", message: thrown instanceof DomainError ? thrown.message : notSaved });
    // Who may not write will not by asking again.
    if (refusedRight(thrown)) return;
    saveLater(RETRY_AFTER[Math.min(failures++, RETRY_AFTER.length - 1)]!);
  }

  async function save(leaving = false): Promise<void> {
    clearTimeout(saveTimer);
    while (underWay) await underWay.catch(() => {});
    if (state.theirs) throw new Error("Somebody else saved this draft. Compare before you go on.");
    if (!isUnsaved(state) || !mayWrite()) return;
    underWay = sendNow(leaving);
    try {
      await underWay;
    } finally {
      underWay = null;
    }
    if (isUnsaved(state) && !state.theirs) saveLater(SAVE_AFTER);
  }

  /** Somebody changes what is on the screen. */
  function edit(what: DraftChange) {
    if (!mayWrite()) return;
    change(what);
    keepTimer ??= setTimeout(keepNow, KEEP_AFTER);
    if (!state.theirs) saveLater(SAVE_AFTER);
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    type: (text: string) => edit({ is: "typed", text }),
    setVariables: (environment: Environment) => edit({ is: "set variables", environment }),
    restore(kept: KeptText) {
      change({ is: "restored", kept });
      keepNow();
      if (isUnsaved(state) && !state.theirs) saveLater(SAVE_AFTER);
    },
    serverHas(newer: Draft) {
      change({ is: "server has", draft: newer });
      keepNow();
    },
    /** resolves when the server has the text on the screen */
    async flush() {
      await save();
      // What was typed while the save was under way belongs to it.
      if (isUnsaved(state)) await save();
    },
    /** writes down and sends what there is, in the last moment of a page */
    leave() {
      keepNow();
      if (isUnsaved(state) && !state.theirs && !underWay) save(true).catch(() => {});
    },
    takeTheirs() {
      change({ is: "took theirs" });
      keepNow();
    },
    async keepMine() {
      change({ is: "kept mine" });
      await save();
    },
    stop() {
      clearTimeout(saveTimer);
      clearTimeout(keepTimer);
    },
  };
}

function newerDraftOf(thrown: unknown): Draft | undefined {
  if (!(thrown instanceof DomainError) || thrown.code !== "stale_revision") return undefined;
  const details = thrown.details;
  const given =
    typeof details === "object" && details && "draft" in details ? details.draft : details;
  return draftSchema.safeParse(given).data;
}
