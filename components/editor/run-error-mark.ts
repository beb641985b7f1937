import type { editor as MonacoEditor } from "monaco-editor/editor";
import { useEffect } from "react";
import type { RunError } from "@/lib/domain/invocations/run";
import type { Monaco } from "./load-monaco";

/** Marks the line on which the last run failed, with its message at the line's end. */
export function useRunErrorMark(
  monaco: Monaco,
  editor: MonacoEditor.IStandaloneCodeEditor | null,
  error: RunError | null,
): void {
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || !error?.line || error.line > model.getLineCount()) return;
    const words = `${error.name}: ${error.message}`.split("\n", 1)[0]!.slice(0, 160);
    const end = model.getLineMaxColumn(error.line);
    const marks = editor.createDecorationsCollection([
      {
        range: new monaco.Range(error.line, 1, error.line, end),
        options: {
          isWholeLine: true,
          className: "parley-run-error",
          hoverMessage: { value: words },
        },
      },
      {
        range: new monaco.Range(error.line, end, error.line, end),
        options: {
          showIfCollapsed: true,
          after: { content: words, inlineClassName: "parley-run-error-words" },
        },
      },
    ]);
    editor.revealLineInCenterIfOutsideViewport(error.line);
    return () => marks.clear();
  }, [monaco, editor, error]);
}
