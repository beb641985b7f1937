import { expect, test } from "vitest";
import { differingPart } from "./differing-part";

test.each([
  [
    "a word in the middle",
    "A message that reads “Good day, how are you?” after step 1.",
    "Sent: “Good evening, how are you?”.",
    [
      {
        before: "A message that reads “Good ",
        differs: "day, ",
        after: "how are you?” after step 1.",
      },
      { before: "Sent: “Good ", differs: "evening, ", after: "how are you?”." },
    ],
  ],
  [
    "more at the end",
    "A message that reads “Hello”.",
    "Sent: “Hello Dana”.",
    [
      { before: "A message that reads “", differs: "Hello", after: "”." },
      { before: "Sent: “", differs: "Hello Dana", after: "”." },
    ],
  ],
  [
    "a word twice",
    "It reads “no no”.",
    "Sent: “no no no”.",
    [
      { before: "It reads “no ", differs: "", after: "no”." },
      { before: "Sent: “no ", differs: "no ", after: "no”." },
    ],
  ],
])("%s is marked", (_case, expected, seen, marked) => {
  const found = differingPart(expected, seen);
  expect(found && [found.expected, found.seen]).toEqual(marked);
});

test.each([
  ["It is closed.", "No function closed it."],
  ["A message that reads “a”.", "Nothing was sent."],
  ["A message that reads “a”.", "Sent: “b”, “c”."],
])("nothing is marked of %j and %j", (expected, seen) => {
  expect(differingPart(expected, seen)).toBeUndefined();
});
