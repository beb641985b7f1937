import { moduleNamed } from "./catalog";

const quoted = /["'`]((?:node:)?[a-z][\w.-]*)["'`]/g;

/** The modules that a text names in quotes: each name as it stands there, and the catalogue's for it. */
export function namedModules(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = ""] of text.matchAll(quoted)) {
    const module = moduleNamed(name);
    if (module) found.set(name, module.name);
  }
  return found;
}
