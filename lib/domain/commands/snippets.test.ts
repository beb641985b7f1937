import vm from "node:vm";
import { describe, expect, test } from "vitest";
import { seedSettings } from "../accounts/seed-settings";
import { events } from "../events/catalog";
import { sampleInput } from "../events/payload-views";
import { styles } from "../lambdas/lambda";
import { sourceProblems } from "../lambdas/source-problems";
import { commandTypes } from "./command";
import { readResult } from "./read-result";
import { snippetsFor } from "./snippets";

const offHours = sampleInput(events[5]);

describe.each(styles)("snippets of the %s style", (style) => {
  test.each(snippetsFor(style))(
    "$name runs within lambda, and what it answers is valid",
    ({ code }) => {
      const text =
        style === "modern"
          ? `async function lambda(input) {\n${code}\n}`
          : `function lambda(input, callback) {\n${code}\ncallback();\n}`;
      expect(sourceProblems(text, style)).toEqual([]);
      const answers: unknown[] = [];
      const sandbox = {
        input: offHours,
        answered: (json: string) => answers.push(JSON.parse(json)),
      };
      const call = "const tell = (a) => answered(JSON.stringify(a ?? null));";
      vm.runInNewContext(
        style === "modern"
          ? `${call}\n${text.replace("async ", "")}\ntell(lambda(input));`
          : `${call}\n${text}\nlambda(input, (error, answer) => tell(answer));`,
        sandbox,
      );
      const effects = readResult(
        { result: answers[0], failed: false },
        { eventId: events[5].id, rules: seedSettings },
      );
      expect(answers.length).toBeGreaterThan(0);
      expect(effects.filter(({ status }) => status === "invalid" || status === "ignored")).toEqual(
        [],
      );
    },
  );

  test("there is one for every command", () => {
    expect(snippetsFor(style).map(({ id }) => id)).toEqual(expect.arrayContaining(commandTypes));
  });
});
