import { expect, test } from "vitest";
import { lambdaName } from "./lambda";
import { suggestName } from "./suggest-name";

const long = "a".repeat(50);

test.each<[string, string[], string]>([
  ["escalateIdle", [], "escalateIdle"],
  ["escalateIdle", ["escalateIdle"], "escalateIdle2"],
  ["escalateIdle", ["escalateIdle", "escalateIdle2", "escalateIdle4"], "escalateIdle3"],
  ["v2", ["v2"], "v22"],
  ["greet the consumer!", [], "greet_the_consumer_"],
  ["", [], "lambda"],
  [long, [long], `${"a".repeat(49)}2`],
  [`${long}tail`, [], long],
])("%j beside %j becomes %j", (base, taken, name) => {
  expect(suggestName(base, taken)).toBe(name);
  expect(lambdaName.parse(name)).toBe(name);
});
