import {
  type Diagnostic,
  initialize,
  TypeScriptWorker,
} from "monaco-editor/languages/features/typescript/ts.worker.js";
import { isWidened, widenedAdvice } from "@/lib/domain/commands/widened-command";

// TypeScript's own number for a message that is no mistake.
const MESSAGE = 3;

const firstLine = ({ messageText }: Diagnostic): string =>
  typeof messageText === "string" ? messageText : messageText.messageText;

/** Monaco's type checker, less one false alarm that answers built step by step would raise. */
class FunctionWorker extends TypeScriptWorker {
  override async getSemanticDiagnostics(file: string): Promise<Diagnostic[]> {
    const found = await super.getSemanticDiagnostics(file);
    return found.map((each) =>
      isWidened(firstLine(each))
        ? { ...each, category: MESSAGE, messageText: widenedAdvice }
        : each,
    );
  }
}

self.onmessage = () => initialize((context, data) => new FunctionWorker(context, data));
