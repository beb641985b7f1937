"use client";
import { Editor, loader } from "@monaco-editor/react";
import type { editor as MonacoEditor } from "monaco-editor/editor";
import { type ReactNode, useRef } from "react";
import { calmBrackets, editorOptions } from "./editor-options";
import type { Monaco } from "./load-monaco";
import { themeName } from "./monaco-theme";

export type CodeEditorInstance = MonacoEditor.IStandaloneCodeEditor;

/** One text in Monaco. Its text is its own once it stands; `onChange` tells of every change. */
export function TextEditor({
  monaco,
  address,
  language,
  text,
  label,
  options,
  waiting,
  onChange,
  onMount,
}: {
  monaco: Monaco;
  /** tells this text from others on the page */
  address: string;
  language: "javascript" | "json";
  /** what it begins with */
  text: string;
  label: string;
  options: MonacoEditor.IStandaloneEditorConstructionOptions;
  /** stands in its place for the moment until it is there */
  waiting: ReactNode;
  onChange: (text: string) => void;
  onMount: (editor: CodeEditorInstance) => void;
}) {
  const latest = useRef(onChange);
  latest.current = onChange;
  const first = useRef(text);
  // Our own files, not the copy on a public server that the component would fetch by itself.
  loader.config({ monaco: monaco.whole });
  return (
    <Editor
      path={address}
      language={language}
      defaultValue={first.current}
      theme={themeName}
      loading={waiting}
      options={{ ...editorOptions(label), ...options }}
      onMount={(editor) => {
        const model = editor.getModel();
        if (!model) return;
        calmBrackets(model);
        model.onDidChangeContent(() => latest.current(model.getValue()));
        // In this text only: Monaco's own F8 goes through every text of the page.
        editor.addCommand(monaco.KeyCode.F8, () =>
          editor.trigger("", "editor.action.marker.next", null),
        );
        onMount(editor);
      }}
    />
  );
}
