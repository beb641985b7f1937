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
for (const [id, language] of [
  ["code", "javascript"],
  ["payload", "json"],
] as const) {
  const place = document.getElementById(id);
  if (!place) throw new Error("no page");
  monaco.editor.create(place, { value: place.dataset.text ?? "", language });
}
globalThis.mountedAt = performance.now();
