import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "has Symbol.hasInstance, toPrimitive, iterator and toStringTag run in the middle of the product's code",
  code: `
    ${hunt}
    const caught = [];
    for (const Kind of [
      Error,
      Map,
      Set,
      Date,
      RegExp,
      ArrayBuffer,
      Promise,
      Array,
      Uint8Array,
      Object,
      Function,
    ]) {
      Object.defineProperty(Kind, Symbol.hasInstance, {
        value(one) {
          caught.push(one, this);
          return true;
        },
      });
    }
    Array.prototype[Symbol.iterator] = function* () {
      caught.push(this);
      for (let i = 0; i < this.length; i++) yield this[i];
    };
    async function lambda() {
      const own = {
        [Symbol.toPrimitive](hint) {
          caught.push(this, hint);
          return 5;
        },
        get [Symbol.toStringTag]() {
          return "Own";
        },
      };
      console.log(own, 1n, Symbol("a"));
      console.log("%d %s %i", own, own, own);
      console.count(own);
      console.table([own]);
      setTimeout((...given) => caught.push(...given), own, own);
      structuredClone({ a: own.a, b: new Date(0) });
      await new Promise((done) => setTimeout(done, 10));
      return hunt({ caught });
    }
  `,
  expect: { outcomes: ["answered", "function_error"], result: [] },
});
