"use client";
import type { editor as MonacoEditor } from "monaco-editor/editor";
import { useEffect, useRef, useState } from "react";
import { CodeBlock } from "@/components/code/code-block";
import { calmBrackets, editorOptions } from "./editor-options";
import { describeJson } from "./json-schemas";
import { type Monaco, useMonaco } from "./load-monaco";

interface Given {
  value: string;
  onChange: (value: string) => void;
  /** the JSON Schema that completes and checks the text */
  schema: Record<string, unknown>;
  /** tells this text from others on the page, such as `payload` */
  path: string;
  ariaLabel: string;
  readOnly?: boolean;
}

/** JSON with completion and warnings from a schema. Misfits are warnings: people may run them anyway. */
export function JsonEditor(given: Given) {
  const monaco = useMonaco();
  if (!monaco) {
    return (
      <CodeBlock text={given.value} language="json" label={given.ariaLabel} className="h-full" />
    );
  }
  return <Mounted key={given.path} monaco={monaco} {...given} />;
}

function Mounted({ monaco, ...given }: Given & { monaco: Monaco }) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<MonacoEditor.IStandaloneCodeEditor | null>(null);
  const latest = useRef(given);
  latest.current = given;
  /** typed texts that did not come back as `value` yet: an older one must not overwrite a newer */
  const underWay = useRef<string[]>([]);
  const { path, value, schema, readOnly = false } = given;
  const address = `file:///payloads/${path}.json`;

  useEffect(() => {
    if (!host.current) return;
    const first = latest.current;
    const model = monaco.editor.createModel(first.value, "json", monaco.Uri.parse(address));
    calmBrackets(model);
    const made = monaco.editor.create(host.current, {
      ...editorOptions(first.ariaLabel),
      fontSize: 12,
      lineHeight: 18,
      lineNumbersMinChars: 3,
      lineDecorationsWidth: 12,
      model,
    });
    model.onDidChangeContent(() => {
      underWay.current.push(model.getValue());
      latest.current.onChange(model.getValue());
    });
    made.addCommand(monaco.KeyCode.F8, () => made.trigger("", "editor.action.marker.next", null));
    setEditor(made);
    return () => {
      made.dispose();
      model.dispose();
    };
  }, [monaco, address]);

  useEffect(() => describeJson(monaco, address, schema), [monaco, address, schema]);
  useEffect(() => editor?.updateOptions({ readOnly }), [editor, readOnly]);
  useEffect(() => {
    const model = editor?.getModel();
    const came = underWay.current.indexOf(value);
    underWay.current.splice(0, came < 0 ? underWay.current.length : came + 1);
    if (model && came < 0 && model.getValue() !== value) {
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
    }
  }, [editor, value]);
  return <div ref={host} className="h-full" />;
}
