import { attack } from "../attack.ts";

export default attack({
  what: "throws at its top level what bites whoever reads it",
  code: `
    throw new Proxy(new Error("bite"), {
      get(target, key) {
        if (key === "stack")
          throw {
            toString() {
              throw 1;
            },
          };
        return {
          toString() {
            throw 2;
          },
        };
      },
    });
  `,
  expect: { outcomes: ["function_error"] },
});
