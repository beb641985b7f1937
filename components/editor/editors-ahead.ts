import type { editor as MonacoEditor } from "monaco-editor/editor";
import { calmBrackets, type EditorLanguage, editorOptions } from "./editor-options";

type Whole = typeof import("monaco-editor/editor");

interface Ahead {
  editor: MonacoEditor.IStandaloneCodeEditor;
  box: HTMLElement;
  /** what the page said the text was, and how the editor has it */
  given: string;
  began: string;
  /** where it belongs once its component is there */
  host?: HTMLElement;
}

const ahead = new Map<string, Ahead>();

/** Makes the editors of the page as the server sent it, before React brings it to life. */
export function makeEditorsAhead({ editor, Uri }: Whole): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-editor-ahead]")) {
    const { editorAhead: address = "", language, text = "", readOnly } = place.dataset;
    const given: unknown = JSON.parse(text);
    // One that is out of sight can wait.
    if (typeof given !== "string" || place.clientHeight === 0 || ahead.has(address)) continue;
    const of: EditorLanguage = language === "json" ? "json" : "javascript";
    const model = editor.createModel(given, of, Uri.parse(address));
    calmBrackets(model);
    const box = document.createElement("div");
    box.className = "h-full w-full";
    place.append(box);
    // It has its name when all that belongs to it works.
    const made = editor.create(box, {
      ...editorOptions("Loading the editor", of),
      model,
      readOnly: readOnly === "true",
    });
    ahead.set(address, { editor: made, box, given, began: model.getValue() });
  }
}

/** Monaco whose `create` gives the editor that was made ahead for a text, where there is one. */
export function takingEditorsAhead(whole: Whole): Whole {
  const create: typeof whole.editor.create = (host, options, services) => {
    const made = ahead.get(options?.model?.uri.toString() ?? "");
    if (!made) return whole.editor.create(host, options, services);
    made.host = host;
    return made.editor;
  };
  return { ...whole, editor: { ...whole.editor, create } };
}

/**
 * Puts an editor that was made ahead in its component's place, and says with which text it was made
 * and what somebody typed since.
 */
export function settleEditorAhead(
  address: string,
  options: MonacoEditor.IEditorOptions,
): { given: string; typed?: string } | undefined {
  const made = ahead.get(address);
  if (!made) return undefined;
  ahead.delete(address);
  const { editor, box, host, given, began } = made;
  const focused = editor.hasTextFocus();
  host?.append(box);
  editor.updateOptions(options);
  if (focused) editor.focus();
  const text = editor.getModel()?.getValue() ?? began;
  return { given, ...(text === began ? {} : { typed: text }) };
}

/** Ends an editor that no component came for. */
export function dropEditorAhead(address: string): void {
  const made = ahead.get(address);
  if (!made) return;
  ahead.delete(address);
  made.editor.getModel()?.dispose();
  made.editor.dispose();
}
