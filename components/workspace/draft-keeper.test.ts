import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import type { Draft, Source } from "@/lib/domain/lambdas/lambda";
import { startDraftKeeper } from "./draft-keeper";
import { type KeptText, saveStateOf } from "./draft-state";

/** A server with one draft, whose answers come when they are let go. */
function server() {
  let draft: Draft = {
    code: "one",
    environment: {},
    revision: 1,
    savedAt: "2026-11-22T18:02:00Z",
    problems: [],
  };
  const calls: { text: string; revision: number; leaving: boolean }[] = [];
  let away = false;
  let refuses = false;
  return {
    calls,
    draft: () => draft,
    fall: () => {
      away = true;
    },
    rise: () => {
      away = false;
    },
    refuse: () => {
      refuses = true;
    },
    write(code: string) {
      draft = { ...draft, code, revision: draft.revision + 1 };
    },
    async send(source: Source, revision: number, leaving: boolean): Promise<Draft> {
      calls.push({ text: source.code, revision, leaving });
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (away) throw new Error("no answer");
      if (refuses) throw new DomainError("forbidden", "Not you.", { right: "functions.write" });
      if (revision !== draft.revision) throw new DomainError("stale_revision", "Stale.", { draft });
      draft = { ...draft, ...source, revision: revision + 1 };
      return draft;
    },
  };
}

function open({ mayWrite = () => true }: { mayWrite?: () => boolean } = {}) {
  const there = server();
  const kept: (KeptText | null)[] = [];
  const keeper = startDraftKeeper(there.draft(), {
    mayWrite,
    send: there.send,
    keep: (text) => kept.push(text),
    onSaved: () => {},
  });
  return { there, kept, keeper, word: () => saveStateOf(keeper.state()).is };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("typing", () => {
  test("is kept in the browser within 150 ms and saved when it rests", async () => {
    const { there, kept, keeper, word } = open();
    keeper.type("two");
    await vi.advanceTimersByTimeAsync(150);
    expect(kept.at(-1)).toMatchObject({ text: "two", revision: 1 });
    expect(there.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(there.draft().code).toBe("two");
    expect(word()).toBe("saved");
    expect(kept.at(-1)).toBeNull();
  });

  test("while a save is under way is saved after it, from its revision", async () => {
    const { there, keeper, word } = open();
    keeper.type("two");
    await vi.advanceTimersByTimeAsync(820);
    keeper.type("three");
    await vi.advanceTimersByTimeAsync(2000);
    expect(there.calls.map((call) => [call.text, call.revision])).toEqual([
      ["two", 1],
      ["three", 2],
    ]);
    expect(word()).toBe("saved");
  });
});

test("variables are kept and saved like the text, and in one save with it", async () => {
  const { there, kept, keeper, word } = open();
  keeper.setVariables({ REGION: "eu" });
  expect(word()).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(150);
  expect(kept.at(-1)).toMatchObject({ text: "one", environment: { REGION: "eu" } });
  keeper.type("two");
  await vi.advanceTimersByTimeAsync(2000);
  expect(there.calls).toHaveLength(1);
  expect(there.draft()).toMatchObject({ code: "two", environment: { REGION: "eu" } });
  expect([word(), kept.at(-1)]).toEqual(["saved", null]);
});

describe("flush", () => {
  test("resolves when the server has everything that was typed", async () => {
    const { there, keeper } = open();
    keeper.type("two");
    const flushed = keeper.flush();
    await vi.advanceTimersByTimeAsync(20);
    keeper.type("three");
    await vi.advanceTimersByTimeAsync(200);
    await flushed;
    expect(there.draft().code).toBe("three");
  });

  test("rejects when the server does not answer, and tries again by itself", async () => {
    const { there, kept, keeper, word } = open();
    there.fall();
    keeper.type("two");
    const refused = expect(keeper.flush()).rejects.toThrow("no answer");
    await vi.advanceTimersByTimeAsync(100);
    await refused;
    expect(word()).toBe("failed");
    expect(kept.at(-1)).toMatchObject({ text: "two" });
    there.rise();
    await vi.advanceTimersByTimeAsync(2100);
    expect(there.draft().code).toBe("two");
    expect(word()).toBe("saved");
  });
});

describe("somebody else's save", () => {
  test("stops mine, which writes over it only when told to", async () => {
    const { there, kept, keeper, word } = open();
    there.write("theirs");
    keeper.type("mine");
    await vi.advanceTimersByTimeAsync(5000);
    expect(word()).toBe("conflict");
    expect(there.draft().code).toBe("theirs");
    expect(kept.at(-1)).toMatchObject({ text: "mine" });
    keeper.type("mine, longer");
    await vi.advanceTimersByTimeAsync(5000);
    expect(there.draft().code).toBe("theirs");
    await expect(keeper.flush()).rejects.toThrow("Compare");
    const over = keeper.keepMine();
    await vi.advanceTimersByTimeAsync(100);
    await over;
    expect(there.draft().code).toBe("mine, longer");
    expect(word()).toBe("saved");
  });

  test("taken, nothing is left to keep", async () => {
    const { there, kept, keeper, word } = open();
    there.write("theirs");
    keeper.type("mine");
    await vi.advanceTimersByTimeAsync(5000);
    keeper.takeTheirs();
    expect(keeper.state().text).toBe("theirs");
    expect([word(), kept.at(-1)]).toEqual(["saved", null]);
  });
});

test("leaving keeps and sends at once, in a request that outlives the page", () => {
  const { there, kept, keeper } = open();
  keeper.type("two");
  keeper.leave();
  expect(kept.at(-1)).toMatchObject({ text: "two" });
  expect(there.calls).toEqual([{ text: "two", revision: 1, leaving: true }]);
});

describe("who may not write", () => {
  test("changes nothing and has nothing sent", async () => {
    const { there, kept, keeper, word } = open({ mayWrite: () => false });
    keeper.type("two");
    keeper.setVariables({ REGION: "eu" });
    await vi.advanceTimersByTimeAsync(5000);
    await keeper.flush();
    keeper.leave();
    expect(keeper.state()).toMatchObject({ text: "one", environment: {} });
    expect([there.calls, word(), kept.at(-1)]).toEqual([[], "saved", null]);
  });

  test("sees the newer drafts of others", () => {
    const { there, keeper, word } = open({ mayWrite: () => false });
    there.write("theirs");
    keeper.serverHas(there.draft());
    expect([keeper.state().text, word()]).toEqual(["theirs", "saved"]);
  });

  test("and could when they typed, keeps the text in the browser and is not sent again", async () => {
    let may = true;
    const { there, kept, keeper, word } = open({ mayWrite: () => may });
    there.refuse();
    keeper.type("two");
    await vi.advanceTimersByTimeAsync(1000);
    may = false;
    expect(word()).toBe("failed");
    await vi.advanceTimersByTimeAsync(120_000);
    keeper.leave();
    await vi.advanceTimersByTimeAsync(1000);
    expect(there.calls).toHaveLength(1);
    expect(kept.at(-1)).toMatchObject({ text: "two" });
  });
});
