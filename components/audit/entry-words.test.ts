import { expect, test } from "vitest";
import type { AuditEntry } from "@/lib/domain/audit/entry";
import { entryHref, entryWords, subjectOf } from "./entry-words";

const lambda = { kind: "lambda", id: "f1", name: "greet" };
const all = () => true;
const entry = (given: Partial<AuditEntry>) => ({
  action: "lambda.renamed",
  actor: { kind: "person", id: "p", name: "ada@example.com" },
  subject: lambda,
  before: null,
  after: null,
  ...given,
});

test.each<[Partial<AuditEntry>, string, string | null]>([
  [{}, "renamed the function", "/brand/functions/f1"],
  [
    { action: "version.deployed", before: { version: 2 }, after: { version: 3 } },
    "deployed v3 of",
    "/brand/functions/f1/versions/3?against=2",
  ],
  [
    { action: "version.deployed", after: { version: 1 } },
    "deployed v1 of",
    "/brand/functions/f1/versions/1",
  ],
  [
    { action: "version.deployed", before: { version: 4 }, after: { version: 5, "copy of": 2 } },
    "deployed v2 again, as v5 of",
    "/brand/functions/f1/versions/5?against=4",
  ],
  [
    { action: "environment.changed" },
    "changed the variables of",
    "/brand/functions/f1/environment",
  ],
  [
    { action: "secret.put", subject: { kind: "secret", id: "KEY", name: "KEY" } },
    "set the secret",
    "/brand/settings/secrets",
  ],
  [{ action: "person.signed_in", subject: null }, "signed in", null],
  [
    { action: "of.another.age", subject: { kind: "thing", id: "1", name: "it" } },
    "of.another.age",
    null,
  ],
])("%j reads %j and leads to %j", (given, words, href) => {
  expect(entryWords(entry(given))).toBe(words);
  expect(entryHref("brand", entry(given), all)).toBe(href);
});

test("nobody is led to a page that is not for their role", () => {
  const secret = entry({ subject: { kind: "secret", id: "KEY", name: "KEY" } });
  expect(entryHref("brand", secret, () => false)).toBeNull();
});

test("who does something to themselves is named once", () => {
  const self = { kind: "person", id: "p", name: "ada@example.com" };
  expect(subjectOf(entry({ subject: self }))).toBeNull();
  expect(subjectOf(entry({}))).toEqual(lambda);
});
