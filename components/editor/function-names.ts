import type { languages as MonacoLanguages } from "monaco-editor/editor";
import { tokenize } from "@/components/code/tokenize";

/**
 * Colours the names of functions, which Monaco's own JavaScript colouring does not know, by the same
 * rules as code outside the editor.
 */
export function colourFunctionNames(languages: typeof MonacoLanguages): void {
  languages.registerDocumentSemanticTokensProvider("javascript", {
    getLegend: () => ({ tokenTypes: ["function"], tokenModifiers: [] }),
    provideDocumentSemanticTokens: (model) => ({
      data: functionTokens(model.getValue()),
    }),
    releaseDocumentSemanticTokens: () => {},
  });
}

/** Five numbers a name: lines and columns since the one before, its length, its type, no modifiers. */
export function functionTokens(text: string): Uint32Array {
  const data: number[] = [];
  let [lastLine, lastColumn] = [0, 0];
  tokenize(text, "javascript").forEach((tokens, line) => {
    let column = 0;
    for (const token of tokens) {
      if (token.kind === "function") {
        data.push(
          line - lastLine,
          line === lastLine ? column - lastColumn : column,
          token.text.length,
          0,
          0,
        );
        [lastLine, lastColumn] = [line, column];
      }
      column += token.text.length;
    }
  });
  return new Uint32Array(data);
}
