import { attack } from "../attack.ts";

export default attack({
  what: "throws an error whose name and message are objects",
  code: `
    async function lambda() {
      const e = new Error("a");
      e.name = {
        toString() {
          throw 1;
        },
      };
      e.message = [1];
      e.stack = { length: 1e9 };
      throw e;
    }
  `,
  expect: { outcomes: ["function_error"] },
});
