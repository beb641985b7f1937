import type { Environment } from "@/lib/domain/lambdas/environment";
import { type Draft, type Source, sameSource } from "@/lib/domain/lambdas/lambda";
import type { SaveState } from "./workspace-context";

/** What is on the screen against the newest draft that the server is known to have. */
export interface DraftState {
  text: string;
  environment: Environment;
  /** what the text on the screen grew from */
  base: Draft;
  /** what is on its way to the server */
  sending: Source | null;
  failure: string | null;
  /** a newer draft of somebody else, while the text on the screen differs from it */
  theirs: Draft | null;
}

/** A text that did not reach the server before its tab went away. */
export interface KeptText {
  text: string;
  environment: Environment;
  /** the revision that it grew from */
  revision: number;
  /** what was on its way to the server when the tab went away: a save that nobody heard the answer of */
  sending: Source | null;
  at: number;
}

export type DraftChange =
  | { is: "typed"; text: string }
  | { is: "set variables"; environment: Environment }
  | { is: "restored"; kept: KeptText }
  | { is: "sending" }
  | { is: "saved"; draft: Draft }
  | { is: "failed"; message: string }
  /** the server has this draft: an answer of 409, or a look at a moment of quiet */
  | { is: "server has"; draft: Draft }
  | { is: "took theirs" }
  | { is: "kept mine" };

export function initialDraft(draft: Draft): DraftState {
  const { code: text, environment } = draft;
  return { text, environment, base: draft, sending: null, failure: null, theirs: null };
}

/** What is on the screen, as it is saved. */
export const sourceOf = ({
  text,
  environment,
}: Pick<DraftState, "text" | "environment">): Source => ({
  code: text,
  environment,
});

export const isUnsaved = (state: DraftState) => !sameSource(sourceOf(state), state.base);

export function afterChange(state: DraftState, change: DraftChange): DraftState {
  switch (change.is) {
    case "typed":
      return change.text === state.text ? state : { ...state, text: change.text };
    case "set variables":
      return { ...state, environment: change.environment };
    case "restored":
      return restored(state, change.kept);
    case "sending":
      return { ...state, sending: sourceOf(state) };
    case "saved":
      return { ...state, base: change.draft, sending: null, failure: null };
    case "failed":
      return { ...state, sending: null, failure: change.message };
    case "server has":
      return serverHas(state, change.draft);
    case "took theirs":
      return state.theirs ? initialDraft(state.theirs) : state;
    case "kept mine":
      // Mine now grows from theirs, so that the next save is written over it knowingly.
      return state.theirs ? { ...state, base: state.theirs, theirs: null, failure: null } : state;
  }
}

function serverHas(state: DraftState, draft: Draft): DraftState {
  const known = state.theirs ?? state.base;
  // While a save is under way its own answer says where the server stands.
  if (draft.revision <= known.revision || state.sending !== null) return settled(state);
  if (!isUnsaved(state)) return initialDraft(draft);
  return settled({ ...state, theirs: draft });
}

/** Two people who wrote the same have no conflict. */
function settled(state: DraftState): DraftState {
  const { theirs } = state;
  return theirs && sameSource(theirs, sourceOf(state)) ? initialDraft(theirs) : state;
}

function restored(state: DraftState, kept: KeptText): DraftState {
  if (sameSource(sourceOf(kept), state.base)) return state;
  // The server holds the save whose answer the lost tab did not live to hear.
  const ownSave =
    kept.sending !== null &&
    sameSource(kept.sending, state.base) &&
    kept.revision === state.base.revision - 1;
  const { text, environment } = kept;
  if (kept.revision === state.base.revision || ownSave) return { ...state, text, environment };
  return { ...state, text, environment, theirs: state.base };
}

/** The save state in the words of the screen. */
export function saveStateOf(state: DraftState): SaveState {
  if (state.theirs) return { is: "conflict", theirs: state.theirs };
  if (state.sending !== null) return { is: "saving" };
  if (state.failure !== null) return { is: "failed", message: state.failure };
  return isUnsaved(state) ? { is: "unsaved" } : { is: "saved", at: state.base.savedAt };
}
