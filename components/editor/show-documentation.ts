import { StandaloneServices } from "monaco-editor/editor/standalone/browser/standaloneServices.js";
import { IStorageService } from "monaco-editor/platform/storage/common/storage.js";

/**
 * Completion opens with the documentation beside it, since what a field means is what people look
 * for. Monaco keeps this as a preference of its own and has no option for it.
 */
export function showDocumentation(): void {
  StandaloneServices.get(IStorageService).store("expandSuggestionDocs", true, 0, 0);
}
