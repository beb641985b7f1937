import type { languages as Languages } from "monaco-editor/editor";

/** A text that has begun where the name of a secret stands, in a call of the secret client. */
const begun =
  /\b(?:readSecret\s*\(\s*|(?:updateSecret|writeSecret)\s*\(\s*\{\s*key\s*:\s*)["'`]([\w.-]*)$/;

/** Completes the names of the account's secrets, asked for when one is about to be written. */
export function secretCompletions(
  monaco: { languages: typeof Languages },
  names: () => Promise<string[]>,
): Languages.CompletionItemProvider {
  return {
    triggerCharacters: ['"', "'", "`"],
    provideCompletionItems: async (model, { lineNumber, column }) => {
      const before = model.getLineContent(lineNumber).slice(0, column - 1);
      const typed = begun.exec(before)?.[1];
      if (typed === undefined) return { suggestions: [] };
      const range = {
        startLineNumber: lineNumber,
        startColumn: column - typed.length,
        endLineNumber: lineNumber,
        endColumn: column,
      };
      // Without an answer there is nothing to offer, and the editor goes on.
      const known = await names().catch(() => []);
      return {
        suggestions: known.map((name) => ({
          label: name,
          kind: monaco.languages.CompletionItemKind.Constant,
          detail: "secret",
          insertText: name,
          range,
        })),
      };
    },
  };
}
