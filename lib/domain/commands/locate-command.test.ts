import { expect, test } from "vitest";
import { commandLocator } from "./locate-command";

const hi = { type: "systemMessage", text: "Hi" };

test.each<[string, string, unknown, number | undefined]>([
  ["one literal", `f(\n{ type: "systemMessage", text: "Hi" })`, hi, 2],
  [
    "of two texts, the one that fits",
    `a = [{ type: "systemMessage", text: "No" },\n{ type: "systemMessage", text: "Hi" }]`,
    hi,
    2,
  ],
  ["a text that only a run knows", `\nx = { type: "systemMessage", text };`, hi, 2],
  [
    "a template by its beginning and end",
    `a = [{ type: "systemMessage", text: \`Bye \${n}.\` },\n{ type: "systemMessage", text: \`H\${n}\` }]`,
    hi,
    2,
  ],
  [
    "a template that overlaps itself",
    `x = { type: "systemMessage", text: \`Hi\${n}i\` };`,
    hi,
    undefined,
  ],
  [
    "an empty array as text",
    `\nx = { type: "systemMessage", text: [] };`,
    { type: "systemMessage", text: [] },
    2,
  ],
  [
    "two that fit, on two lines",
    `x = { type: "systemMessage", text };\ny = { type: "systemMessage", text: "Hi" };`,
    hi,
    undefined,
  ],
  [
    "two that fit, on one line",
    `x = q ? { type: "systemMessage", text: a } : { type: "systemMessage", text: b };`,
    hi,
    1,
  ],
  ["quoted keys", `x = { "type": "systemMessage", "text": "Hi" };`, hi, 1],
  [
    "a property that the literal lacks",
    `x = { type: "systemMessage" };\nx.text = "Hi";`,
    hi,
    undefined,
  ],
  ["a spread that may bring it", `x = { type: "systemMessage", ...more };`, hi, 1],
  [
    "a number given as text",
    `x = { type: "transfer", skillId: 5 };`,
    { type: "transfer", skillId: "5" },
    undefined,
  ],
  ["no literal at all", "x = 1;", hi, undefined],
  ["a text that does not parse", "x = {", hi, undefined],
  ["something that is no command", `x = { type: "systemMessage" };`, "Hi", undefined],
])("%s", (_case, code, command, line) => {
  expect(commandLocator(code, "modern")(command)).toBe(line);
});

test("without a text nothing is located", () => {
  expect(commandLocator(undefined, "modern")(hi)).toBeUndefined();
});
