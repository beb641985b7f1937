import { expect, test } from "vitest";
import { secretCompletions } from "./secret-completions";

type Provide = ReturnType<typeof secretCompletions>["provideCompletionItems"];
const monaco = { languages: { CompletionItemKind: { Constant: 14 } } } as unknown as Parameters<
  typeof secretCompletions
>[0];

/** What is offered at the end of a line. */
async function offered(line: string, names = async () => ["API_KEY", "crm.token"]) {
  const provide: Provide = secretCompletions(monaco, names).provideCompletionItems;
  const model = { getLineContent: () => line } as unknown as Parameters<Provide>[0];
  const place = { lineNumber: 1, column: line.length + 1 } as Parameters<Provide>[1];
  const never = {} as never;
  const list = (await provide(model, place, never, never)) as {
    suggestions: { insertText: string; range: { startColumn: number } }[];
  };
  return list.suggestions.map(({ insertText, range }) => `${insertText}@${range.startColumn}`);
}

test.each([
  ['await client.readSecret("', 26],
  ["readSecret( 'AP", 14],
  ["readSecret(`crm.to", 13],
  ['updateSecret({ key: "', 22],
  ['writeSecret({key:"x', 19],
])("at the end of %s names are offered", async (line, column) => {
  expect(await offered(line)).toEqual([`API_KEY@${column}`, `crm.token@${column}`]);
});

test.each(['const text = "', "readSecret(", 'readSecret("KEY")', 'writeSecret({ value: "', ""])(
  "at the end of %s nothing is",
  async (line) => {
    const asked = async () => {
      throw new Error("asked for nothing");
    };
    expect(await offered(line, asked)).toEqual([]);
  },
);

test("a server that does not answer costs the offer only", async () => {
  expect(await offered('readSecret("', () => Promise.reject(new Error("away")))).toEqual([]);
});
