import { attack } from "../attack.ts";

export default attack({
  what: "freezes its global and every prototype, so that the product can write nothing",
  code: `
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const one = globalThis[name];
      if (
        one === null ||
        (typeof one !== "object" && typeof one !== "function") ||
        one === globalThis
      )
        continue;
      Object.freeze(one);
      if (one.prototype) Object.freeze(one.prototype);
    }
    Object.preventExtensions(globalThis);
    async function lambda() {
      console.log("a", { b: [1] });
      await new Promise((done) => setTimeout(done, 1));
      return structuredClone({ own: [1] });
    }
  `,
  expect: { outcomes: ["answered", "function_error"], result: { own: [1] } },
});
