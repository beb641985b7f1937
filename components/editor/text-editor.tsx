"use client";
import { Editor, loader } from "@monaco-editor/react";
import type { editor as MonacoEditor } from "monaco-editor/editor";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { calmBrackets, type EditorLanguage, editorOptions } from "./editor-options";
import { settleEditorAhead } from "./editors-ahead";
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
  readOnly = false,
  waiting,
  onChange,
  onMount,
}: {
  monaco: Monaco;
  /** tells this text from others on the page */
  address: string;
  language: EditorLanguage;
  /** what it begins with */
  text: string;
  label: string;
  readOnly?: boolean;
  /** stands in its place for the moment until it is there */
  waiting: ReactNode;
  onChange: (text: string) => void;
  onMount: (editor: CodeEditorInstance) => void;
}) {
  const latest = useRef(onChange);
  latest.current = onChange;
  const first = useRef(text);
  const options = useRef<MonacoEditor.IStandaloneEditorConstructionOptions>(null);
  options.current ??= { ...editorOptions(label, language), ...writing(readOnly) };
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  useEffect(() => editor?.updateOptions(writing(readOnly)), [editor, readOnly]);
  // Our own files, not the copy on a public server that the component would fetch by itself.
  loader.config({ monaco: monaco.taking });
  return (
    <Editor
      path={address}
      language={language}
      defaultValue={first.current}
      theme={themeName}
      loading={waiting}
      options={options.current}
      onMount={(editor) => {
        const model = editor.getModel();
        if (!model) return;
        calmBrackets(model);
        model.onDidChangeContent(() => latest.current(model.getValue()));
        const ahead = settleEditorAhead(address, options.current ?? {});
        if (ahead && ahead.given !== first.current) {
          // What this browser kept comes first, and what was typed meanwhile after it: both can be undone.
          replaceText(model, first.current);
          if (ahead.typed !== undefined) replaceText(model, ahead.typed);
        } else if (ahead?.typed !== undefined) latest.current(ahead.typed);
        // In this text only: Monaco's own F8 goes through every text of the page.
        editor.addCommand(monaco.KeyCode.F8, () =>
          editor.trigger("", "editor.action.marker.next", null),
        );
        setEditor(editor);
        onMount(editor);
      }}
    />
  );
}

/** Said to screen readers too, not only kept from the keys. */
const writing = (readOnly: boolean) => ({ readOnly, domReadOnly: readOnly });

/** Puts a text in the place of another, as a step that can be undone. */
export function replaceText(model: MonacoEditor.ITextModel, text: string): void {
  if (model.getValue() === text) return;
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}
