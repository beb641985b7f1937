import "./editor.css";
// Everything the editor can do. The language features load this list in any case, later; the services
// it brings are known only to editors made after it, so it has to be here before the first.
import "monaco-editor/internal/common/workers.js";
import "monaco-editor/languages/definitions/javascript/register";
import * as whole from "monaco-editor/editor";
import { jsonDefaults } from "monaco-editor/languages/features/json/register";
import { javascriptDefaults } from "monaco-editor/languages/features/typescript/register";
import { editorCompilerOptions, ignoredDiagnostics } from "@/lib/domain/events/editor-typings";
import { makeEditorsAhead, takingEditorsAhead } from "./editors-ahead";
import { colourFunctionNames } from "./function-names";
import { followTheme } from "./monaco-theme";
import { showDocumentation } from "./show-documentation";

const { editor, KeyCode, languages, MarkerSeverity, Range, Uri } = whole;

// Workers are files of our own, named and hashed by the build: nothing is fetched from elsewhere.
self.MonacoEnvironment = {
  getWorker(_id: string, label: string) {
    switch (label) {
      case "javascript":
      case "typescript":
        return new Worker(new URL("./workers/ts.worker.ts", import.meta.url), {
          type: "module",
          name: "javascript",
        });
      case "json":
        return new Worker(new URL("./workers/json.worker.ts", import.meta.url), {
          type: "module",
          name: "json",
        });
      default:
        return new Worker(new URL("./workers/editor.worker.ts", import.meta.url), {
          type: "module",
          name: "editor",
        });
    }
  },
};

javascriptDefaults.setCompilerOptions(editorCompilerOptions);
javascriptDefaults.setDiagnosticsOptions({
  noSemanticValidation: false,
  noSyntaxValidation: false,
  // 6133: nothing in the text itself calls lambda, and it must not look as if it were of no use.
  // 2307, 7016: modules that are not there are told by our own rules, and types may come a bit later.
  diagnosticCodesToIgnore: [...ignoredDiagnostics, 6133, 2307, 7016],
});
javascriptDefaults.setEagerModelSync(true);
jsonDefaults.setDiagnosticsOptions({ validate: true, enableSchemaRequest: false, schemas: [] });
colourFunctionNames(languages);
followTheme(editor);
showDocumentation();
makeEditorsAhead(whole);

/** for Monaco's React component */
const taking = takingEditorsAhead(whole);

export {
  editor,
  javascriptDefaults,
  jsonDefaults,
  KeyCode,
  languages,
  MarkerSeverity,
  Range,
  taking,
  Uri,
};
