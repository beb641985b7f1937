import { expect, test } from "vitest";
import { seedSettings } from "../accounts/seed-settings";
import type { GivenChange } from "./change";
import { conversation, mostParticipants } from "./conversation";
import { monday as at, mira, opened } from "./conversation.fixture";
import { takeChanges } from "./take-changes";

const take = (changes: readonly GivenChange[], now = at) =>
  takeChanges(
    { convId: "c1", conversation: null, before: undefined, lastSeq: 7, rules: seedSettings },
    changes,
    { now, listed: true },
  );

test("changes are told in their order, each before what it raised", () => {
  const { entries, raised } = take([opened(at), { type: "joined", at, participant: mira }]);
  expect(entries.map(({ seq, kind, causedBy }) => [seq, kind, causedBy])).toEqual([
    [8, "change", undefined],
    [9, "event", 8],
    [10, "change", undefined],
    [11, "event", 10],
  ]);
  expect(raised).toMatchObject([
    { entrySeq: 9, version: 1, decidedOn: { assignedTo: undefined }, chain: [] },
    { entrySeq: 11, version: 2, decidedOn: { assignedTo: mira.id } },
  ]);
});

test("a change that says no time happens now, and never before what happened already", () => {
  const { entries } = take([opened(at + 5), { type: "urgentMarked" }], at);
  expect(entries.map((entry) => entry.at)).toEqual([at + 5, at + 5, at + 5, at + 5]);
  expect(take([{ ...opened(at), at: undefined }], at + 9).conversation.startTs).toBe(at + 9);
});

test("one that is impossible says which it is, and none happens", () => {
  expect(() => take([opened(at), { type: "urgentUnmarked" }])).toThrow(
    expect.objectContaining({ code: "invalid", details: { path: "[1].type", index: 1 } }),
  );
});

test("as many take part as a conversation can hold, and nobody more", () => {
  const joined = Array.from({ length: mostParticipants }, (_, n) => ({
    type: "joined" as const,
    participant: { id: `${n}`, role: "MANAGER" as const },
  }));
  const full = [opened(at), ...joined.slice(1)];
  expect(conversation.parse(take(full).conversation)).toBeDefined();
  expect(() => take([opened(at), ...joined])).toThrow(`At most ${mostParticipants} take part`);
});
