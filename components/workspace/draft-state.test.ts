import { describe, expect, test } from "vitest";
import type { Draft } from "@/lib/domain/lambdas/lambda";
import {
  afterChange,
  type DraftChange,
  type DraftState,
  initialDraft,
  saveStateOf,
} from "./draft-state";

const draft = (code: string, revision: number, environment = {}): Draft => ({
  code,
  environment,
  revision,
  savedAt: "2026-11-22T18:02:00.000Z",
  problems: [],
});
const after = (state: DraftState, ...changes: DraftChange[]) => changes.reduce(afterChange, state);
const start = initialDraft(draft("one", 1));
const word = (state: DraftState) => saveStateOf(state).is;
const typed = { is: "typed", text: "mine" } as const;
const set = { is: "set variables", environment: { REGION: "eu" } } as const;
const kept = { text: "kept", environment: {}, revision: 1, sending: null, at: 0 };

describe("the save state", () => {
  test.each<[string, DraftChange[]]>([
    ["saved", []],
    ["unsaved", [typed]],
    ["saved", [typed, { is: "typed", text: "one" }]],
    ["saving", [typed, { is: "sending" }]],
    ["saved", [typed, { is: "sending" }, { is: "saved", draft: draft("mine", 2) }]],
    ["failed", [typed, { is: "sending" }, { is: "failed", message: "away" }]],
    ["conflict", [typed, { is: "server has", draft: draft("theirs", 2) }]],
    ["unsaved", [set]],
    ["saved", [set, { is: "set variables", environment: {} }]],
    ["saved", [set, { is: "saved", draft: draft("one", 2, { REGION: "eu" }) }]],
    ["conflict", [set, { is: "server has", draft: draft("one", 2, { REGION: "us" }) }]],
    ["saved", [set, { is: "server has", draft: draft("one", 2, { REGION: "eu" }) }]],
  ])("is %s", (expected, changes) => {
    expect(word(after(start, ...changes))).toBe(expected);
  });

  test("is unsaved again when typing went on while a save was under way", () => {
    const state = after(
      start,
      typed,
      { is: "sending" },
      { is: "typed", text: "mine too" },
      { is: "saved", draft: draft("mine", 2) },
    );
    expect(word(state)).toBe("unsaved");
    expect(state.text).toBe("mine too");
  });
});

describe("a newer draft on the server", () => {
  const newer = { is: "server has", draft: draft("theirs", 2) } as const;

  test("replaces a text without unsaved changes", () => {
    expect(after(start, newer)).toEqual(initialDraft(newer.draft));
  });

  test("never replaces what somebody typed", () => {
    expect(after(start, typed, newer).text).toBe("mine");
  });

  test("is no conflict when both wrote the same", () => {
    const same = { is: "server has", draft: draft("mine", 2) } as const;
    expect(word(after(start, typed, same))).toBe("saved");
  });

  test("waits for the answer of a save that is under way", () => {
    expect(word(after(start, typed, { is: "sending" }, newer))).toBe("saving");
  });

  test("that is older than the known one changes nothing", () => {
    expect(after(start, typed, { is: "server has", draft: draft("old", 0) })).toEqual(
      after(start, typed),
    );
  });

  test("taken, it is the text on the screen", () => {
    expect(after(start, typed, newer, { is: "took theirs" })).toEqual(initialDraft(newer.draft));
  });

  test("overruled, mine is saved from its revision on", () => {
    const state = after(start, typed, newer, { is: "kept mine" });
    expect([state.text, state.base.revision, word(state)]).toEqual(["mine", 2, "unsaved"]);
  });
});

describe("a text that a lost tab kept", () => {
  test("comes back over the text that it grew from", () => {
    const state = after(start, { is: "restored", kept });
    expect([state.text, word(state)]).toEqual(["kept", "unsaved"]);
  });

  test("is a conflict where the server moved on", () => {
    const state = after(initialDraft(draft("theirs", 3)), { is: "restored", kept });
    expect([state.text, word(state)]).toEqual(["kept", "conflict"]);
  });

  test("is no conflict with the lost tab's own last save", () => {
    const state = after(initialDraft(draft("half", 2)), {
      is: "restored",
      kept: { ...kept, sending: { code: "half", environment: {} } },
    });
    expect([state.text, word(state)]).toEqual(["kept", "unsaved"]);
  });

  test("changes nothing when the server has it", () => {
    expect(after(initialDraft(draft("kept", 2)), { is: "restored", kept })).toEqual(
      initialDraft(draft("kept", 2)),
    );
  });
});
