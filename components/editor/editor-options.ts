import type { editor } from "monaco-editor/editor";

export type EditorLanguage = "javascript" | "json";

const sizes: Record<EditorLanguage, editor.IEditorOptions> = {
  javascript: { fontSize: 12.5, lineHeight: 20, lineDecorationsWidth: 16 },
  json: { fontSize: 12, lineHeight: 18, lineDecorationsWidth: 12, lineNumbersMinChars: 3 },
};

/** Calm, no minimap, nothing that moves by itself. */
export function editorOptions(
  ariaLabel: string,
  language: EditorLanguage,
): editor.IStandaloneEditorConstructionOptions {
  const mono = getComputedStyle(document.documentElement).getPropertyValue("--font-geist-mono");
  return {
    ...sizes[language],
    ariaLabel,
    fontFamily: `${mono || "ui-monospace"}, monospace`,
    fontLigatures: false,
    automaticLayout: true,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    renderLineHighlight: "line",
    renderLineHighlightOnlyWhenFocus: true,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    glyphMargin: false,
    tabSize: 2,
    guides: { indentation: false },
    stickyScroll: { enabled: false },
    wordBasedSuggestions: "off",
    fixedOverflowWidgets: true,
    occurrencesHighlight: "off",
    "semanticHighlighting.enabled": true,
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    padding: { top: 10, bottom: 10 },
  };
}

/** Brackets in the colour of the text: pairs are shown at the cursor. This belongs to the text, not the editor. */
export function calmBrackets(model: editor.ITextModel): void {
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
}
