import { describe, expect, test } from "vitest";
import type { NextThing } from "@/lib/domain/simulation/simulation";
import { changeWords, secondsWords } from "./change-words";
import {
  clockDay,
  clockTime,
  dayTime,
  gapWords,
  openingAfter,
  shortTime,
  zoneOf,
  zoneWords,
} from "./clock-words";
import { effectSentence } from "./effect-sentence";
import { nextWords } from "./next-words";
import { consumerId, consumerName, skillName } from "./people";
import { conversationsAfter } from "./retrace";
import { changed, convId, hour, minute, mira, monday, opened, rules } from "./story.fixture";

describe("people", () => {
  test.each([
    ["dana-whitfield", "Dana Whitfield"],
    ["ada", "Ada"],
  ])("the id %s is read as %s", (id, name) => expect(consumerName(id)).toBe(name));

  test("a name becomes an id that nobody else has", () => {
    expect(consumerId("Zoë Müller", [])).toBe("zoe-muller");
    expect(consumerId("Dana Whitfield", ["dana-whitfield", "dana-whitfield-2"])).toBe(
      "dana-whitfield-3",
    );
    expect(consumerId("…", [])).toBe("consumer");
  });

  test("an unknown skill is called by its id, and none by words", () => {
    expect(skillName("601114", rules)).toBe("VIP Desk");
    expect(skillName("1", rules)).toBe("1");
    expect(skillName("-1", rules)).toBe("no skill");
  });
});

describe("the clock", () => {
  test("a time is told in the zone of the skill", () => {
    expect(zoneOf(rules, "563268")).toBe("Europe/Berlin");
    expect(clockTime(monday, "Europe/Berlin")).toBe("11:00:00");
    expect(shortTime(monday, "Europe/London")).toBe("10:00");
    expect(clockDay(monday, "Europe/London")).toBe("Mon 23 Nov");
    expect(zoneWords("America/New_York")).toBe("New York");
  });

  test("from within a shift the next opening is tomorrow's, from a weekend Monday's", () => {
    const tomorrow = openingAfter(rules, "563267", monday);
    expect(tomorrow).toBe(monday + 22 * hour);
    const saturday = monday - 2 * 24 * hour;
    expect(openingAfter(rules, "563267", saturday)).toBe(monday - 2 * hour);
    expect(dayTime(monday - 2 * hour, "Europe/London")).toBe("Mon 8:00");
  });

  test.each([
    [600, "0.60 s"],
    [2 * minute, "2 min"],
    [90 * minute, "1.5 h"],
  ])("a gap of %s ms is %s", (ms, words) => expect(gapWords(ms)).toBe(words));
});

describe("what happens next", () => {
  const conversations = conversationsAfter([opened(1)], rules);
  const next = (thing: Partial<NextThing>) =>
    nextWords(
      { at: monday + 33 * minute, convId, what: "consumerSilent", ...thing },
      conversations,
      "Europe/London",
      monday,
    );

  test("it is told with its time, and with its day where that is another", () => {
    expect(next({})).toBe("Dana idle at 10:33");
    expect(next({ at: monday + 24 * hour })).toBe("Dana idle at Tue 10:00");
  });

  test("an answer on its way has no time: it comes", () => {
    expect(next({ what: "answer" })).toBe("answer to Dana arrives");
  });
});

describe("changes in words", () => {
  const conversation = conversationsAfter(
    [opened(1), changed(2, { type: "joined", participant: mira })],
    rules,
  )[convId];
  const words = (change: Parameters<typeof changed>[1]) => {
    const { who, does } = changeWords(changed(3, change).change, rules, conversation);
    return `${who} ${does}`;
  };

  test.each([
    [{ type: "message", by: mira, text: "Hi" } as const, "Mira Okafor writes “Hi”"],
    [{ type: "urgentMarked" } as const, "Dana Whitfield marks it urgent"],
    [
      { type: "routed", skillId: "601114", agentId: "88119" } as const,
      "Mira Okafor transfers it to VIP Desk, proposing Jonas Weber",
    ],
    [{ type: "closed", by: "CONSUMER" } as const, "Dana Whitfield ends the conversation"],
    [
      { type: "closed", by: "SYSTEM", automatically: true } as const,
      "The system closes the conversation automatically",
    ],
    [
      { type: "responseTimeSet", seconds: 300 } as const,
      "Mira Okafor promises an answer within 5 min",
    ],
  ])("%o", (change, sentence) => expect(words(change)).toBe(sentence));

  test.each([
    [45, "45 s"],
    [900, "15 min"],
    [7_200, "2 h"],
  ])("%s seconds are %s", (seconds, said) => expect(secondsWords(seconds)).toBe(said));
});

describe("effects in one line", () => {
  const automatic = { type: "automaticMessage", status: "replaced", text: "Thanks" } as const;
  const message = { type: "systemMessage", status: "carried_out", text: "Hello" } as const;

  test("the replaced automatic message is told by what replaced it", () => {
    expect(effectSentence(automatic, [message, automatic], rules)).toBeUndefined();
    expect(effectSentence(message, [message, automatic], rules)?.words).toBe(
      "Message sent, instead of the automatic one",
    );
    expect(effectSentence(message, [message], rules)?.words).toBe("Message sent");
  });

  test("a transfer names the skill that is known and whom it proposes", () => {
    const command = { type: "transfer", skillId: "601114", agentId: "88120" };
    const told = effectSentence({ type: "transfer", status: "carried_out", command }, [], rules);
    expect(told).toMatchObject({
      words: "Transferred to VIP Desk",
      code: "601114",
      after: ", proposing Mira Okafor",
    });
  });

  test("what is dropped stands in its own words, struck, with the reason", () => {
    const told = effectSentence(
      { ...message, status: "dropped_stale", reason: "An agent answered meanwhile." },
      [],
      rules,
    );
    expect(told).toMatchObject({
      tone: "refused",
      words: "Dropped",
      struck: "systemMessage “Hello”",
      why: "An agent answered meanwhile.",
    });
  });

  test("what is flagged happens, and is said to be late", () => {
    const told = effectSentence({ ...message, status: "flagged_stale" }, [], rules);
    expect(told).toMatchObject({ tone: "late", words: "Late: message sent" });
  });
});
