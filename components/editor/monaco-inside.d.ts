// Modules of Monaco that it ships without declarations; what is used of them.
declare module "monaco-editor/editor/standalone/browser/standaloneServices.js" {
  export const StandaloneServices: {
    get(service: unknown): {
      store(key: string, value: boolean, scope: number, target: number): void;
    };
  };
}
declare module "monaco-editor/platform/storage/common/storage.js" {
  export const IStorageService: unknown;
}
declare module "monaco-editor/languages/features/typescript/ts.worker.js" {
  export interface Diagnostic {
    category: number;
    messageText: string | { messageText: string };
  }
  export class TypeScriptWorker {
    constructor(context: unknown, data: unknown);
    getSemanticDiagnostics(file: string): Promise<Diagnostic[]>;
  }
  export function initialize(make: (context: unknown, data: unknown) => TypeScriptWorker): void;
}
