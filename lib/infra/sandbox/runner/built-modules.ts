/** A part as it is built: see scripts/bundle-modules.ts. */
export interface BuiltModule {
  name: string;
  /** the body of a CommonJS module */
  code: string;
  /** other parts that it loads */
  needs: readonly string[];
  /** the names that a modern function can import from it */
  exports: readonly string[];
  globals: readonly string[];
}

/** The bundler puts what it built in this place. */
export const builtModules: readonly BuiltModule[] = [];
