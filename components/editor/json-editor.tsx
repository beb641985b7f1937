"use client";
import { useEffect, useRef, useState } from "react";
import { CodeBlock } from "@/components/code/code-block";
import { describeJson } from "./json-schemas";
import { type Monaco, useMonaco } from "./load-monaco";
import { type CodeEditorInstance, TextEditor } from "./text-editor";

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
    return <Readable {...given} />;
  }
  return <Mounted key={given.path} monaco={monaco} {...given} />;
}

function Mounted({ monaco, ...given }: Given & { monaco: Monaco }) {
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  /** typed texts that did not come back as `value` yet: an older one must not overwrite a newer */
  const underWay = useRef<string[]>([]);
  const { path, value, schema, readOnly = false } = given;
  const address = `file:///payloads/${path}.json`;

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
  return (
    <TextEditor
      monaco={monaco}
      address={address}
      language="json"
      text={value}
      label={given.ariaLabel}
      options={{ fontSize: 12, lineHeight: 18, lineNumbersMinChars: 3, lineDecorationsWidth: 12 }}
      waiting={<Readable {...given} />}
      onChange={(text) => {
        underWay.current.push(text);
        given.onChange(text);
      }}
      onMount={setEditor}
    />
  );
}

function Readable({ value, ariaLabel }: Pick<Given, "value" | "ariaLabel">) {
  return <CodeBlock text={value} language="json" label={ariaLabel} className="h-full w-full" />;
}
