/** Loads a module by its name, which has to stand here as a text. */
declare function require(name: string): any;
