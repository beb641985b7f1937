import type { languages as Languages } from "monaco-editor/editor";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { modules } from "@/lib/domain/modules/catalog";

/** A text that has begun where the name of a module stands. */
const begun: Record<Style, RegExp> = {
  classic: /\brequire\s*\(\s*["'`]([\w./:@-]*)$/,
  modern: /(?:\bfrom|\bimport)\s*["']([\w./:@-]*)$/,
};

/** Completes the names of the modules that functions of a style may load. */
export function moduleCompletions(
  monaco: { languages: typeof Languages },
  style: Style,
): Languages.CompletionItemProvider {
  const offered = modules.filter(({ styles }) => styles.includes(style));
  return {
    triggerCharacters: ['"', "'", "`"],
    provideCompletionItems: (model, { lineNumber, column }) => {
      const before = model.getLineContent(lineNumber).slice(0, column - 1);
      const typed = begun[style].exec(before)?.[1];
      if (typed === undefined) return { suggestions: [] };
      const range = {
        startLineNumber: lineNumber,
        startColumn: column - typed.length,
        endLineNumber: lineNumber,
        endColumn: column,
      };
      return {
        suggestions: offered.map(({ name, about, version }, index) => ({
          label: { label: name, ...(version ? { description: version } : {}) },
          kind: monaco.languages.CompletionItemKind.Module,
          detail: about,
          insertText: name,
          sortText: String(index).padStart(2, "0"),
          range,
        })),
      };
    },
  };
}
