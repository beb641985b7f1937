import type { editor } from "monaco-editor/editor";

/** What both editors have in common: calm, no minimap, nothing that moves by itself. */
export function editorOptions(ariaLabel: string): editor.IStandaloneEditorConstructionOptions {
  const mono = getComputedStyle(document.documentElement).getPropertyValue("--font-geist-mono");
  return {
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
    lineDecorationsWidth: 16,
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
