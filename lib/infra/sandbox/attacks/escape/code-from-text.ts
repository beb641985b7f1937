import { attack } from "../attack.ts";

export default attack({
  what: "makes code from text by every constructor that can, and asks it for its global",
  code: `
    async function lambda() {
      const kinds = [() => {}, async () => {}, function* () {}, async function* () {}].map(
        (one) => Object.getPrototypeOf(one).constructor,
      );
      const globals = [
        (0, eval)("this"),
        new Function("return this")(),
        await kinds[1]("return this ?? globalThis")(),
        kinds[2]("yield this ?? globalThis")().next().value,
        (await kinds[3]("yield this ?? globalThis")().next()).value,
      ];
      const names = [
        "require",
        "module",
        "process.exit",
        "process.binding",
        "global.process",
        "WebAssembly",
        "SharedArrayBuffer",
        "Atomics",
        "ivm",
        "self",
        "window",
        "Deno",
      ];
      const reached = names.map((name) =>
        new Function("try { return typeof " + name + " } catch { return 'undefined' }")(),
      );
      return [globals.every((one) => one === globalThis), new Set(reached).size, reached[0]];
    }
  `,
  expect: { outcomes: ["answered"], result: [true, 1, "undefined"] },
});
