import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "catches promises and errors of async generators by getters of then and of constructor",
  code: `
    ${hunt}
    const caught = [];
    Object.defineProperty(Object.prototype, "then", {
      configurable: true,
      get() {
        if (caught.length < 200) caught.push(this);
        return undefined;
      },
    });
    Object.defineProperty(Promise.prototype, "constructor", {
      configurable: true,
      get() {
        if (caught.length < 200) caught.push(this);
        return Promise;
      },
    });
    async function lambda() {
      async function* bites() {
        try {
          yield { a: 1 };
          yield Promise.reject(new Error("own"));
        } finally {
          yield fetch("https://nowhere.test/");
        }
      }
      const it = bites();
      for (const step of ["next", "next", "return", "next"])
        await it[step]({ b: 1 }).catch((error) => caught.push(error));
      delete Object.prototype.then;
      return hunt({ caught });
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
