import { expect, test } from "vitest";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { moduleCompletions } from "./module-completions";

type Provide = ReturnType<typeof moduleCompletions>["provideCompletionItems"];
const monaco = { languages: { CompletionItemKind: { Module: 8 } } } as unknown as Parameters<
  typeof moduleCompletions
>[0];

/** What is offered at the end of a line. */
function offered(style: Style, line: string): string[] {
  const provide: Provide = moduleCompletions(monaco, style).provideCompletionItems;
  const model = { getLineContent: () => line } as unknown as Parameters<Provide>[0];
  const place = { lineNumber: 1, column: line.length + 1 } as Parameters<Provide>[1];
  const never = {} as never;
  const list = provide(model, place, never, never) as {
    suggestions: { insertText: string; range: { startColumn: number } }[];
  };
  return list.suggestions.map(({ insertText, range }) => `${insertText}@${range.startColumn}`);
}

test("names of modules are offered where one stands", () => {
  expect(offered("classic", 'const _ = require("')).toContain("lodash@20");
  expect(offered("classic", "require('lod")).toContain("lodash@10");
  expect(offered("modern", 'import _ from "lo')).toContain("lodash@16");
  expect(offered("modern", 'import "')).toContain("core-functions-toolbelt@9");
});

test("each style is offered its own, and other texts nothing", () => {
  expect(offered("classic", 'require("')).not.toContain("core-functions-toolbelt@10");
  expect(offered("modern", 'import "')).not.toContain("lp-faas-toolbelt@9");
  expect(offered("classic", 'const text = "')).toEqual([]);
  expect(offered("modern", 'require("')).toEqual([]);
});
