import { expect, test } from "vitest";
import { changeTypes } from "./change";
import { changeFields, publishedChanges } from "./change-views";
import { readChanges } from "./read-changes";

const named = publishedChanges.map((published) => [published.type, published] as const);

test("every change is published", () => {
  expect(publishedChanges.map(({ type }) => type)).toEqual(changeTypes);
});

test.each(named)("%s has a sample that fits, with every field, each with its meaning", (_, one) => {
  expect(readChanges(one.sample).changes).toEqual([one.sample]);
  const fields = changeFields(one);
  expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(["type", "at"]));
  for (const { path, meaning, example } of fields) {
    expect([path, example !== undefined]).toEqual([path, true]);
    expect([path, meaning]).toEqual([path, expect.stringMatching(/\w/)]);
  }
});

test("what may be left out is told apart", () => {
  const fields = changeFields(publishedChanges[0]!);
  const optional = Object.fromEntries(
    fields.map(({ path, optional }) => [path.join("."), optional]),
  );
  expect(optional).toMatchObject({
    type: false,
    at: true,
    consumer: false,
    "consumer.id": false,
    "consumer.authenticated": true,
    skillId: true,
  });
});
