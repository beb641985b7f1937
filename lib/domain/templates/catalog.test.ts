import vm from "node:vm";
import { describe, expect, test } from "vitest";
import { seedSettings } from "../accounts/seed-settings";
import { type Command, commandTypes } from "../commands/command";
import { readResult } from "../commands/read-result";
import { eventIds, eventOf } from "../events/catalog";
import { sampleInput } from "../events/payload-views";
import { lambdaDescription, lambdaName, type Style, styles } from "../lambdas/lambda";
import { crossesRouting, sourceAdvice } from "../lambdas/source-advice";
import { sourceProblems } from "../lambdas/source-problems";
import { defaultTemplate, findTemplate, templates, templatesFor } from "./catalog";
import { sampleOf } from "./template";

/** Runs a template's text as the sandbox would; realms are kept apart by JSON, as on the wire. */
async function answerOf(code: string, style: Style, input: unknown): Promise<unknown> {
  const context = vm.createContext({ console: { info() {} }, input: JSON.stringify(input) });
  const call =
    style === "modern"
      ? "lambda(JSON.parse(input))"
      : "new Promise((done, fail) => lambda(JSON.parse(input), (e, r) => (e ? fail(e) : done(r))))";
  const answer = vm.runInContext(
    `${code}\nPromise.resolve(${call}).then((r) => JSON.stringify(r))`,
    context,
    { timeout: 1000 },
  );
  const text: unknown = await answer;
  return typeof text === "string" ? JSON.parse(text) : undefined;
}

const texts = templates.flatMap((template) =>
  styles.map((style) => [template.id, style, template] as const),
);

describe.each(texts)("%s, %s", (_id, style, template) => {
  const code = template.code[style];
  const read = (result: unknown) =>
    readResult(
      { result, failed: false },
      { eventId: template.eventId, rules: seedSettings, code, style },
    );

  test("has no problems and nothing worth advising but what its comment says", () => {
    expect(sourceProblems(code, style)).toEqual([]);
    const advice = sourceAdvice(code, template.eventId);
    expect(advice.every(({ message }) => message === crossesRouting)).toBe(true);
    expect(advice.length > 0).toBe(/Unwise from this event/.test(code));
  });

  test("answers its own sample with valid commands, just those that it promises", async () => {
    const effects = read(await answerOf(code, style, sampleOf(template)));
    expect(effects.filter(({ status }) => status === "ignored" || status === "invalid")).toEqual(
      [],
    );
    const carriedOut = effects.filter((effect) => effect.path !== undefined || effect.command);
    expect(carriedOut.map((effect) => effect.type)).toEqual(template.does);
  });

  test("answers the event's own sample with valid commands", async () => {
    const input = sampleInput(eventOf(template.eventId));
    const effects = read(await answerOf(code, style, input));
    expect(effects.filter(({ status }) => status === "ignored" || status === "invalid")).toEqual(
      [],
    );
  });

  test("fits the screen it is shown on", () => {
    const lines = code.split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.length).toBeLessThanOrEqual(45);
    expect(lines.filter((line) => line.length > 100 || /\s$/.test(line))).toEqual([]);
  });
});

test("names, ids and descriptions can be taken over by a function", () => {
  for (const template of templates) {
    expect(lambdaName.parse(template.suggestedName)).toBe(template.suggestedName);
    expect(lambdaDescription.parse(template.description)).toBe(template.description);
    expect(findTemplate(template.id)).toBe(template);
  }
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(findTemplate("nothing")).toBeUndefined();
});

test.each(eventIds)("%s has a default, first, that shows every command", (eventId) => {
  expect(templatesFor(eventId)[0]).toBe(defaultTemplate(eventId));
  expect(defaultTemplate(eventId).does).toEqual(commandTypes);
  expect(defaultTemplate(eventId).eventId).toBe(eventId);
});

test("templates transfer to skills and agents that the first account has", async () => {
  const skills = seedSettings.skills.map(({ id }) => id);
  const agents = seedSettings.agents.map(({ id }) => id);
  for (const template of templates.filter(({ does }) => does.includes("transfer"))) {
    const answer = await answerOf(template.code.modern, "modern", sampleOf(template));
    const commands = answer as Command[];
    for (const command of commands) {
      if (command.type !== "transfer") continue;
      if (command.skillId) expect(skills).toContain(command.skillId);
      if (command.agentId) expect(agents).toContain(command.agentId);
    }
  }
});
