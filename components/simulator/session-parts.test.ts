import { describe, expect, test } from "vitest";
import { lambdaOf } from "@/components/lambdas/lambda.fixture";
import { answeredIn, proposedName } from "./answered-in";
import { answererWords, choicesOf, servingOf, valueOf } from "./answerer-choice";
import { consumersOf } from "./consumers";
import { deskAgents } from "./desk-agents";
import { lastDurations } from "./last-durations";
import { latencyAt, positionOf } from "./latency";
import { nextName, openedBy } from "./new-consumer";
import { phoneLines } from "./phone-lines";
import { raceOf, share } from "./race";
import { conversationsAfter } from "./retrace";
import { changed, convId, dana, mira, monday, opened, raised, ran, rules } from "./story.fixture";

const story = [
  opened(1),
  raised(2, 1),
  ran(3, 2),
  changed(4, { type: "message", by: dana, text: "My eSIM will not activate" }),
  changed(5, { type: "joined", participant: mira }),
  changed(6, { type: "message", by: mira, text: "Hi Dana" }),
  changed(7, { type: "message", by: { id: "bot", role: "CONTROLLER" }, text: "Connected." }),
];

test("the phone shows lines by who wrote them, and what happened in between", () => {
  const lines = phoneLines(story, [convId], rules);
  expect(lines.map((line) => `${line.is}: ${line.text}`)).toEqual([
    "note: You opened a conversation, Support EN",
    "mine: My eSIM will not activate",
    "note: Mira is here",
    "theirs: Hi Dana",
    "theirs: Connected.",
  ]);
  expect(lines.at(-1)).toMatchObject({ bot: true });
  expect(phoneLines(story, ["another"], rules)).toEqual([]);
});

describe("the desk", () => {
  const conversations = conversationsAfter(story, rules);

  test("whoever has the conversation comes first, with their load", () => {
    const [first, ...others] = deskAgents(rules, conversations, convId);
    expect(first).toMatchObject({
      name: "Mira Okafor",
      standing: "assigned",
      load: 1,
      capacity: 3,
    });
    expect(others.map(({ standing }) => standing)).toEqual(["none", "none"]);
    // Who serves its skill is nearer than who does not.
    expect(others[0]?.serves).toBe(true);
  });

  test("a closed conversation is nobody's load", () => {
    const closed = conversationsAfter(
      [...story, changed(8, { type: "closed", by: "AGENT" })],
      rules,
    );
    expect(deskAgents(rules, closed, convId).every(({ load }) => load === 0)).toBe(true);
  });
});

test("a change that is impossible by now leaves the conversations as they were", () => {
  const twice = conversationsAfter([...story, opened(8)], rules);
  expect(twice).toEqual(conversationsAfter(story, rules));
});

test("a consumer's conversations are one person's, the newest in sight", () => {
  const later = { ...opened(9, monday + 1_000), convId: "sim-2" };
  const [only] = consumersOf(conversationsAfter([opened(1), later], rules));
  expect(only).toMatchObject({
    name: "Dana Whitfield",
    convIds: ["sim-1", "sim-2"],
    convId: "sim-2",
  });
});

describe("a race", () => {
  const run = ran(3, 2, { at: monday, answeredAt: monday + 1_480 });
  const wrote = changed(4, { type: "message", by: mira, text: "Hi" }, { at: monday + 880 });

  test("it says who was faster and by how much, with room beyond the last mark", () => {
    const race = raceOf(run, wrote);
    expect(race).toMatchObject({ answerMs: 1_480, fasterMs: 880, gapMs: 600 });
    expect(share(race.answerMs, race)).toBeLessThan(80);
  });

  test("in a short one the second still has its place", () => {
    const race = raceOf(ran(3, 2, { answeredAt: monday + 40 }), wrote);
    expect(share(1_000, race)).toBeLessThan(100);
  });
});

describe("latency", () => {
  test.each([1, 31, 1_000, 1_500, 30_000])("%s ms keeps its place on the slider", (ms) => {
    expect(Math.abs(latencyAt(positionOf(ms)) - ms) / ms).toBeLessThan(0.05);
  });

  test("near the mark it is exactly the second", () => {
    expect(latencyAt(positionOf(1_000) + 4)).toBe(1_000);
  });

  test("the newest run of an event tells how long one takes", () => {
    const entries = [...story, raised(8, 4), ran(9, 8, { durationMs: 44 })];
    expect(lastDurations(entries).get("controllerbot_messaging_new_conversation")).toBe(44);
  });
});

describe("code that answers", () => {
  const eventId = "controllerbot_messaging_new_conversation";
  const deployed = { version: 12, deployedAt: "2026-11-22T10:00:00.000Z", by: "mira" };
  const all = lambdaOf({ id: "all", eventId, deployed, versions: 12, skills: [] });
  const english = lambdaOf({
    id: "en",
    eventId,
    deployed: { ...deployed, version: 3 },
    versions: 3,
    skills: ["563267"],
  });

  test("a function for the conversation's skill comes before one for all", () => {
    expect(servingOf(eventId, [all, english], "563267")?.id).toBe("en");
    expect(servingOf(eventId, [all, english], "601114")?.id).toBe("all");
    expect(answererWords({ from: "deployed" }, eventId, [all], undefined)).toBe("v12");
    expect(answererWords({ from: "deployed" }, eventId, [], undefined)).toBe("none");
  });

  test("a function offers its draft and its versions, the newest first", () => {
    const values = choicesOf(english).map(({ label }) => label);
    expect(values).toEqual(["draft", "v3", "v2", "v1"]);
    for (const choice of choicesOf(english)) expect(valueOf(choice.answerer)).toBe(choice.value);
  });
});

test("a scenario is named after who opened it and what they wrote", () => {
  expect(proposedName(story)).toBe("Dana: My eSIM will not activate");
  expect(proposedName([opened(1)])).toBe("Dana opens a conversation");
  expect(proposedName([])).toBe("");
  expect(answeredIn(story)).toHaveLength(1);
});

test("a new consumer is somebody who is not there, with what their device can do", () => {
  expect(nextName(["dana-whitfield"])).not.toBe("Dana Whitfield");
  const opens = openedBy(
    {
      name: "Dana Whitfield",
      authenticated: false,
      language: "de-DE",
      device: "phone",
      features: "RICH_CONTENT, ",
      campaign: " ",
      skillId: "563267",
    },
    [],
  );
  expect(opens.consumer).toMatchObject({ id: "dana-whitfield", authenticated: false });
  expect(opens.consumer.features).toContain("RICH_CONTENT");
  expect(opens).not.toHaveProperty("campaign");
});
