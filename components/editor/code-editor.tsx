"use client";
import { useEffect, useRef, useState } from "react";
import { CodeBlock } from "@/components/code/code-block";
import type { CodeActions } from "@/components/workspace/workspace-context";
import type { RunError } from "@/lib/domain/invocations/run";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { codeActions } from "./code-actions";
import { EditorAhead } from "./editor-ahead";
import { type Finding, markOwnFindings, useFindings } from "./findings";
import { loadMonaco, type Monaco, useMonaco } from "./load-monaco";
import { moduleCompletions } from "./module-completions";
import { loadGlobalTypings, useModuleTypings } from "./module-typings";
import { useRunErrorMark } from "./run-error-mark";
import { secretCompletions } from "./secret-completions";
import { type CodeEditorInstance, replaceText, TextEditor } from "./text-editor";

// The library is large; it starts to come as soon as this page's own code runs.
if (typeof window !== "undefined") {
  void loadMonaco().catch(() => {});
  loadGlobalTypings();
}

export interface Place {
  line: number;
  column: number;
}

interface Given {
  /** tells this text from others in the editor, such as a function's id */
  name: string;
  text: string;
  style: Style;
  readOnly: boolean;
  onChange: (text: string) => void;
  /** the declarations that the type checker knows the text's names from */
  typings: string;
  /** what is known of the text beside what the type checker finds */
  findings: Finding[];
  runError: RunError | null;
  /** the secrets that there are, asked for when one is about to be named */
  secretNames: () => Promise<string[]>;
  onReady: (actions: CodeActions | null) => void;
  onFindings: (all: Finding[]) => void;
  onPlace: (place: Place) => void;
}

/** JavaScript with an event's types. The text can be read at once, and edited when the editor is there. */
export function CodeEditor(given: Given) {
  const monaco = useMonaco();
  const [stands, setStands] = useState(false);
  return (
    <div className="relative h-full min-h-0">
      {monaco ? (
        <Mounted monaco={monaco} {...given} onStands={() => setStands(true)} />
      ) : (
        <>
          <Readable text={given.text} />
          <Waiting failed={monaco === null} />
        </>
      )}
      {!stands && (
        <EditorAhead
          address={addressOf(given.name)}
          language="javascript"
          text={given.text}
          readOnly={given.readOnly}
        />
      )}
    </div>
  );
}

const addressOf = (name: string) => `file:///functions/${name}.js`;

function Waiting({ failed }: { failed: boolean }) {
  return (
    <p
      role="status"
      className="absolute right-3 bottom-2 animate-late rounded-key bg-surface px-1.5 text-12 text-ink-3 [animation-delay:400ms]"
    >
      {failed ? "The editor could not be loaded. Reload the page." : "Loading the editor…"}
    </p>
  );
}

function Mounted({ monaco, onStands, ...given }: Given & { monaco: Monaco; onStands: () => void }) {
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => () => latest.current.onReady(null), []);

  const mounted = (made: CodeEditorInstance) => {
    made.onDidChangeCursorPosition(({ position }) =>
      latest.current.onPlace({ line: position.lineNumber, column: position.column }),
    );
    if (document.fonts.status !== "loaded") {
      void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    }
    performance.mark("editor-mounted");
    setEditor(made);
    onStands();
    latest.current.onReady(codeActions(monaco, made));
  };

  useText(editor, given.text);
  useTypings(monaco, given.typings);
  useModuleTypings(monaco, given.text, given.style);
  useModuleNames(monaco, given.style);
  useSecretNames(monaco, given.secretNames);
  useRunErrorMark(monaco, editor, given.runError);
  useEffect(() => {
    const model = editor?.getModel();
    if (model) markOwnFindings(monaco, model, given.findings);
  }, [monaco, editor, given.findings]);
  useFindings(monaco, editor, given.onFindings);
  return (
    <TextEditor
      monaco={monaco}
      address={addressOf(given.name)}
      language="javascript"
      text={given.text}
      label="Code"
      readOnly={given.readOnly}
      waiting={<Readable text={given.text} />}
      onChange={given.onChange}
      onMount={mounted}
    />
  );
}

/** The text before there is an editor for it, in the same place and size. */
function Readable({ text }: { text: string }) {
  return <CodeBlock text={text} language="javascript" label="Code" className="h-full w-full" />;
}

/** Brings a text that came from elsewhere into the editor, as a step that can be undone. */
function useText(editor: CodeEditorInstance | null, text: string) {
  const seen = useRef(text);
  useEffect(() => {
    const model = editor?.getModel();
    if (!model || seen.current === text) return;
    seen.current = text;
    replaceText(model, text);
  }, [editor, text]);
}

function useTypings(monaco: Monaco, typings: string) {
  useEffect(() => {
    // One page has one function, so its event's types may be known everywhere in it.
    const added = monaco.javascriptDefaults.addExtraLib(typings, "file:///parley/event.d.ts");
    return () => added.dispose();
  }, [monaco, typings]);
}

function useSecretNames(monaco: Monaco, names: () => Promise<string[]>) {
  useEffect(() => {
    const provider = secretCompletions(monaco, names);
    const added = monaco.languages.registerCompletionItemProvider("javascript", provider);
    return () => added.dispose();
  }, [monaco, names]);
}

function useModuleNames(monaco: Monaco, style: Style) {
  useEffect(() => {
    const provider = moduleCompletions(monaco, style);
    const added = monaco.languages.registerCompletionItemProvider("javascript", provider);
    return () => added.dispose();
  }, [monaco, style]);
}
