// Two modules of Monaco that it ships without declarations; what is used of them.
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
