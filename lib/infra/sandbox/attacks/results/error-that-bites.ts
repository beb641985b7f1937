import { attack } from "../attack.ts";

export default attack({
  what: "throws an error whose name, message and stack bite",
  code: `
    async function lambda() {
      const e = new Error("a");
      for (const key of ["name", "message", "stack"])
        Object.defineProperty(e, key, {
          get() {
            throw e;
          },
        });
      throw e;
    }
  `,
  expect: { outcomes: ["function_error"] },
});
