import { expect, test } from "vitest";
import { templates } from "../templates/catalog";
import { type Style, styles } from "./lambda";
import { lambdaType, untypedLambda } from "./lambda-type";

test.each<[string, string, Style, number | undefined]>([
  ["a bare function", "const a = 1;\nasync function lambda(input) {}", "modern", 2],
  ["one with the comment", `${lambdaType}\nasync function lambda(input) {}`, "modern", undefined],
  [
    "one with types of its own",
    "/**\n * @param {any} input\n */\nfunction lambda(input) {}",
    "modern",
    undefined,
  ],
  ["one with a comment without types", "/** Greets. */\nfunction lambda(input) {}", "modern", 2],
  ["a comment of something above", `${lambdaType}\nlet a;\nfunction lambda(i, c) {}`, "classic", 3],
  ["an arrow function", "\n\nconst lambda = async (input) => [];", "modern", 3],
  ["an exported one", "\nexport async function lambda(input) {}", "modern", 2],
  ["no lambda", "function other() {}", "modern", undefined],
  ["a text that does not parse", "function lambda( {", "modern", undefined],
])("%s", (_case, code, style, line) => {
  expect(untypedLambda(code, style)).toBe(line);
});

test("every template is typed", () => {
  for (const { code } of templates) {
    for (const style of styles) expect(untypedLambda(code[style], style)).toBeUndefined();
  }
});
