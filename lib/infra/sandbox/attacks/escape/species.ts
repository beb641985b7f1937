import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "has Symbol.species and constructor of buffers, arrays and promises put its own objects into the product's code",
  code: `
    ${hunt}
    const caught = [];
    class Own {
      constructor(...given) {
        caught.push(...given, new.target);
        return new ArrayBuffer(1e3);
      }
    }
    async function lambda() {
      for (const Kind of [Array, ArrayBuffer, Map, Set, RegExp, Uint8Array])
        Object.defineProperty(Kind, Symbol.species, { value: Own });
      for (const value of [[1, 2], new ArrayBuffer(8), new Uint8Array(4), new Map([[1, 2]])]) {
        value.constructor = Own;
        try {
          caught.push(structuredClone(value));
        } catch (error) {
          caught.push(error);
        }
        console.log(value);
      }
      caught.push(
        Buffer.from("abc").slice(1),
        await fetch("https://nowhere.test/").catch((error) => error),
      );
      return hunt({ caught });
    }
  `,
  expect: { outcomes: ["answered", "function_error"], result: [] },
});
