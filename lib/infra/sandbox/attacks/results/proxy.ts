import { attack } from "../attack.ts";

export default attack({
  what: "answers a proxy that lies about its keys",
  code: `
    async function lambda() {
      return new Proxy(
        {},
        {
          ownKeys: () => ["a", "a"],
          getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
        },
      );
    }
  `,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
