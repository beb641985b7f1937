import "monaco-editor/features/register.all";
import "monaco-editor/languages/definitions/javascript/register";
import * as monaco from "monaco-editor/editor";
import "monaco-editor/languages/features/json/register";
import "monaco-editor/languages/features/typescript/register";

declare global {
  var mountedAt: number | undefined;
}

self.MonacoEnvironment = {
  getWorker(_id: string, label: string) {
    const kind =
      label === "typescript" || label === "javascript"
        ? "ts"
        : label === "json"
          ? "json"
          : "editor";
    return new Worker(`/workers/${kind}.js`, { type: "module", name: kind });
  },
};

// What the product's screen shows too: one text in JavaScript, one in JSON.
const [code, payload] = [document.querySelector("#code"), document.querySelector("#payload")];
if (!(code instanceof HTMLElement && payload instanceof HTMLElement)) throw new Error("no page");
monaco.editor.create(code, { value: "const one = 1;\n", language: "javascript" });
monaco.editor.create(payload, { value: '{ "one": 1 }\n', language: "json" });
globalThis.mountedAt = performance.now();
