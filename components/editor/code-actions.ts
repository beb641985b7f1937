import type { editor as MonacoEditor } from "monaco-editor/editor";
import type { CodeActions } from "@/components/workspace/workspace-context";
import type { Monaco } from "./load-monaco";

/** What the rest of the screen may ask of the editor. */
export function codeActions(
  monaco: Monaco,
  editor: MonacoEditor.IStandaloneCodeEditor,
): CodeActions {
  return {
    insert(text) {
      const selection = editor.getSelection() ?? new monaco.Range(1, 1, 1, 1);
      const line = editor.getModel()?.getLineContent(selection.startLineNumber) ?? "";
      const indent = /^\s*/.exec(line.slice(0, selection.startColumn - 1))?.[0] ?? "";
      editor.pushUndoStop();
      editor.executeEdits("insert", [
        { range: selection, text: text.replaceAll("\n", `\n${indent}`), forceMoveMarkers: true },
      ]);
      editor.pushUndoStop();
      editor.focus();
    },
    goTo(line, column = 1) {
      editor.setPosition({ lineNumber: line, column });
      editor.revealLineInCenterIfOutsideViewport(line);
      editor.focus();
    },
    format: () => editor.trigger("", "editor.action.formatDocument", null),
    palette() {
      editor.focus();
      editor.trigger("", "editor.action.quickCommand", null);
    },
    focus: () => editor.focus(),
  };
}
