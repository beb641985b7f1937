import type { IPosition, editor as MonacoEditor } from "monaco-editor/editor";
import { useEffect, useRef } from "react";
import type { Problem } from "@/lib/domain/lambdas/lambda";
import type { Monaco } from "./load-monaco";

/** Something to mend in a text, or to know of it. */
export interface Finding extends Problem {
  severity: "error" | "warning";
}

const owner = "parley";

/** Marks what our own rules found, beside what the type checker finds. */
export function markOwnFindings(
  monaco: Monaco,
  model: MonacoEditor.ITextModel,
  findings: Finding[],
): void {
  monaco.editor.setModelMarkers(
    model,
    owner,
    findings.map(({ line, column, message, severity }) => {
      const place = model.validatePosition({ lineNumber: line, column });
      return {
        severity:
          severity === "error" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
        message,
        startLineNumber: line,
        startColumn: column,
        endLineNumber: line,
        endColumn: endOf(model, place),
      };
    }),
  );
}

/** Where what begins at a place ends: a text in quotes, a word, a single character. */
function endOf(model: MonacoEditor.ITextModel, place: IPosition): number {
  const rest = model.getLineContent(place.lineNumber).slice(place.column - 1);
  const quoted = /^(["'`])(?:\\.|(?!\1).)*\1/.exec(rest)?.[0];
  if (quoted) return place.column + quoted.length;
  return model.getWordAtPosition(place)?.endColumn ?? place.column + 1;
}

/** Everything found in the editor's text, ours and the type checker's, in the order of its lines. */
export function useFindings(
  monaco: Monaco,
  editor: MonacoEditor.IStandaloneCodeEditor | null,
  onFindings: (all: Finding[]) => void,
): void {
  const latest = useRef(onFindings);
  latest.current = onFindings;
  useEffect(() => {
    const uri = editor?.getModel()?.uri;
    if (!uri) return;
    const tell = () => latest.current(findingsIn(monaco, uri.toString()));
    const listening = monaco.editor.onDidChangeMarkers((changed) => {
      if (changed.some((each) => each.toString() === uri.toString())) tell();
    });
    tell();
    return () => listening.dispose();
  }, [monaco, editor]);
}

function findingsIn(monaco: Monaco, address: string): Finding[] {
  const markers = monaco.editor
    .getModelMarkers({ resource: monaco.Uri.parse(address) })
    .filter((marker) => marker.severity >= monaco.MarkerSeverity.Warning)
    // Ours first: they say in plain words what the type checker says of the same line.
    .sort((a, b) => Number(b.owner === owner) - Number(a.owner === owner));
  const lines = new Map<string, Finding>();
  for (const marker of markers) {
    const severity = marker.severity === monaco.MarkerSeverity.Error ? "error" : "warning";
    const key = `${severity}:${marker.startLineNumber}`;
    if (lines.has(key)) continue;
    lines.set(key, {
      line: marker.startLineNumber,
      column: marker.startColumn,
      message: marker.message,
      severity,
    });
  }
  return [...lines.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
