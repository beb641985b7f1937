import type { editor as MonacoEditor } from "monaco-editor/editor";

export const themeName = "parley";

/** A colour role of the page as Monaco wants it: `#rrggbb`. The browser itself does the arithmetic. */
function hexReader(): (role: string) => string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const roles = getComputedStyle(document.documentElement);
  return (role) => {
    if (!context) return "#808080";
    context.fillStyle = roles.getPropertyValue(`--${role}`);
    context.fillRect(0, 0, 1, 1);
    const channels = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
  };
}

const isDark = () => document.documentElement.dataset.theme === "dark";

function define(editor: typeof MonacoEditor, dark: boolean): void {
  const hex = hexReader();
  const rule = (token: string, role: string) => ({ token, foreground: hex(role).slice(1) });
  editor.defineTheme(themeName, {
    base: dark ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      rule("", "code-text"),
      rule("comment", "ink-3"),
      rule("keyword", "code-keyword"),
      rule("string", "code-string"),
      rule("string.key.json", "code-string"),
      rule("string.value.json", "code-string"),
      rule("regexp", "code-string"),
      rule("number", "code-number"),
      rule("keyword.json", "code-keyword"),
      rule("function", "code-function"),
      rule("type", "code-text"),
      rule("identifier", "code-text"),
      rule("delimiter", "code-text"),
    ],
    colors: {
      "editor.background": hex("surface"),
      "editor.foreground": hex("code-text"),
      "editorLineNumber.foreground": hex("ink-3"),
      "editorLineNumber.activeForeground": hex("ink-2"),
      "editor.lineHighlightBackground": hex("sunken"),
      "editor.lineHighlightBorder": "#00000000",
      "editor.selectionBackground": hex("accent-weak"),
      "editor.inactiveSelectionBackground": hex("sunken"),
      "editorCursor.foreground": hex("ink"),
      "editorError.foreground": hex("bad"),
      "editorWarning.foreground": hex("warn"),
      "editorInfo.foreground": hex("accent"),
      "editorWidget.background": hex("raised"),
      "editorWidget.border": hex("line-2"),
      "editorHoverWidget.background": hex("raised"),
      "editorHoverWidget.border": hex("line-2"),
      "editorSuggestWidget.background": hex("raised"),
      "editorSuggestWidget.border": hex("line-2"),
      "editorSuggestWidget.selectedBackground": hex("accent-weak"),
      "editorSuggestWidget.selectedForeground": hex("ink"),
      "editorSuggestWidget.highlightForeground": hex("accent"),
      "editorSuggestWidget.focusHighlightForeground": hex("accent"),
      "list.hoverBackground": hex("sunken"),
      "quickInput.background": hex("raised"),
      "quickInputList.focusBackground": hex("accent-weak"),
      "quickInputList.focusForeground": hex("ink"),
      "input.background": hex("surface"),
      "input.border": hex("line-2"),
      focusBorder: hex("accent"),
      "editorIndentGuide.background1": hex("line"),
      "editorBracketMatch.background": hex("accent-weak"),
      "editorBracketMatch.border": hex("accent-weak"),
      "editorOverviewRuler.border": "#00000000",
      "editorGutter.background": hex("surface"),
      "scrollbar.shadow": "#00000000",
      "widget.shadow": dark ? "#00000080" : "#0000001f",
    },
  });
}

/** Gives Monaco the page's colours, now and whenever the theme changes. */
export function followTheme(editor: typeof MonacoEditor): void {
  let dark = isDark();
  define(editor, dark);
  editor.setTheme(themeName);
  new MutationObserver(() => {
    // The page says its theme again as it comes to life, and every editor would be drawn anew.
    if (dark === isDark()) return;
    dark = isDark();
    define(editor, dark);
  }).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme"],
  });
}
