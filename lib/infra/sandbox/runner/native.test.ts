import { expect, test } from "vitest";
import { native } from "./native";

test.each([
  ["unknown", ["constructor"], "-There is no such operation."],
  ["not a text", ["hash", "sha256", { length: 3 }], /^-/],
  ["a symbol for a name", [Symbol("x")], /^-/],
  ["too long", ["hash", "sha256", "x".repeat(9 * 2 ** 20)], "-That is too long to be worked on."],
  ["a very long URL", ["url", `https://a.test/${"x".repeat(20_000)}`], "+"],
  ["a part that is none", ["url.set", "https://a.test/", "constructor", "x"], "+"],
  ["too many random bytes", ["random", "seed", "0", "2000000"], /^-That many/],
  ["random bytes from nowhere", ["random", "seed", "-1", "1"], /^-That many/],
  ["an option that is none", ["sign", "sha256", "x", '{"padding":3}', ""], /^-/],
] as [string, [unknown, ...unknown[]], string | RegExp][])(
  "%s is refused in words",
  (_name, given, words) => {
    const answer = native(...given);
    if (typeof words === "string") expect(answer).toBe(words);
    else expect(answer).toMatch(words);
    expect(answer).not.toMatch(/node_modules|file:|at .*\d+:\d+/);
  },
);

test("random bytes are one stream, however they are drawn", () => {
  const drawn = (from: number, count: number) =>
    native("random", "seed", `${from}`, `${count}`).slice(1);
  const whole = drawn(0, 100);
  expect(drawn(0, 7) + drawn(7, 33) + drawn(40, 60)).toBe(whole);
  expect(native("random", "other", "0", "100").slice(1)).not.toBe(whole);
});
