"use client";
import { useEffect, useRef, useState } from "react";
import { CodeBlock } from "@/components/code/code-block";
import { EditorAhead } from "./editor-ahead";
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
  const [stands, setStands] = useState(false);
  return (
    <div className="relative h-full">
      {monaco ? (
        <Mounted key={given.path} monaco={monaco} {...given} onStands={() => setStands(true)} />
      ) : (
        <Readable {...given} whole={monaco === null} />
      )}
      {!stands && (
        <EditorAhead address={addressOf(given.path)} language="json" text={given.value} />
      )}
    </div>
  );
}

const addressOf = (path: string) => `file:///payloads/${path}.json`;

function Mounted({ monaco, onStands, ...given }: Given & { monaco: Monaco; onStands: () => void }) {
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  /** typed texts that did not come back as `value` yet: an older one must not overwrite a newer */
  const underWay = useRef<string[]>([]);
  const { path, value, schema, readOnly = false } = given;
  const address = addressOf(path);

  useEffect(() => describeJson(monaco, address, schema), [monaco, address, schema]);
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
      readOnly={readOnly}
      waiting={<Readable {...given} />}
      onChange={(text) => {
        underWay.current.push(text);
        given.onChange(text);
      }}
      onMount={(made) => {
        setEditor(made);
        onStands();
      }}
    />
  );
}

/** The lines that are in sight as the page opens: the rest may wait for the editor. */
const linesInSight = 16;

function Readable({
  value,
  ariaLabel,
  whole = false,
}: Pick<Given, "value" | "ariaLabel"> & { whole?: boolean }) {
  const text = whole ? value : value.split("\n", linesInSight).join("\n");
  return <CodeBlock text={text} language="json" label={ariaLabel} className="h-full w-full" />;
}
