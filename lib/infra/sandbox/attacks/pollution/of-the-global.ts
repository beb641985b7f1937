import { attack } from "../attack.ts";

export default attack({
  what: "puts a proxy behind its global, and replaces the names that the product gave it",
  code: `
    const asked = [];
    try {
      Object.setPrototypeOf(
        globalThis,
        new Proxy(
          {},
          {
            get(_, key) {
              asked.push(String(key));
              return undefined;
            },
            has(_, key) {
              asked.push(String(key));
              return false;
            },
          },
        ),
      );
    } catch {}
    for (const name of [
      "console",
      "setTimeout",
      "clearTimeout",
      "structuredClone",
      "queueMicrotask",
      "process",
      "performance",
      "Promise",
      "Map",
      "Error",
      "JSON",
      "Object",
    ])
      globalThis[name] = null;
    async function lambda() {
      await null;
      return "own";
    }
  `,
  expect: { outcomes: ["answered"], result: "own" },
});
