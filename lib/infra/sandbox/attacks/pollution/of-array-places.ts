import { attack } from "../attack.ts";

export default attack({
  what: "catches what is written to places of arrays, and what is spread from them",
  code: `
    const caught = [];
    for (let i = 0; i < 10; i++)
      Object.defineProperty(Array.prototype, String(i), {
        configurable: true,
        get() {
          return "forged";
        },
        set(value) {
          Object.defineProperty(caught, caught.length, { value, configurable: true });
        },
      });
    Array.prototype[Symbol.iterator] = function* () {
      yield "forged";
    };
    async function lambda() {
      console.log("a", { b: 1 }, 2);
      console.table([[1, 2], [3]]);
      setTimeout(console.log, 1, "c", "d");
      await new Promise((done) => setTimeout(done, 2));
      let strange = 0;
      for (let i = 0; i < caught.length; i++)
        if (typeof caught[i] === "function" && !(caught[i] instanceof Function)) strange++;
      return strange;
    }
  `,
  expect: { outcomes: ["answered", "function_error"], result: 0 },
});
