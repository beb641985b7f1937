import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "captures stacks into proxies and into its own global",
  code: `
    ${hunt}
    const caught = [];
    async function lambda() {
      for (const target of [
        globalThis,
        console,
        Promise,
        new Proxy(
          {},
          {
            defineProperty(target, key, it) {
              caught.push(it);
              return Reflect.defineProperty(target, key, it);
            },
          },
        ),
      ]) {
        try {
          Error.captureStackTrace(target, lambda);
          caught.push(target.stack);
        } catch (error) {
          caught.push(error);
        }
      }
      return hunt({ caught });
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
