import { attack } from "../attack.ts";

export default attack({
  what: "throws a proxy that throws when it is looked at",
  code: `
    async function lambda() {
      throw new Proxy(
        {},
        {
          get() {
            throw 1;
          },
          getPrototypeOf() {
            throw 2;
          },
        },
      );
    }
  `,
  expect: { outcomes: ["function_error"] },
});
