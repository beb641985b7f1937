import { attack } from "../attack.ts";

export default attack({
  what: "makes every property descriptor wrong, by get, set and value on the prototype of all objects",
  code: `
    for (const name of ["get", "set", "value", "writable", "enumerable", "configurable"]) {
      Object.prototype[name] = function () {
        throw new Error("bite");
      };
    }
    async function lambda() {
      try {
        console.log({ a: [1, { b: 2 }] }, [3]);
      } catch {}
      await null;
      return "own";
    }
  `,
  expect: { outcomes: ["answered", "function_error"], result: "own" },
});
