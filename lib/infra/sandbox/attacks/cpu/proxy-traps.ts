import { attack } from "../attack.ts";

export default attack({
  what: "has native code walk a proxy of a hundred thousand keys without end",
  code: `
    async function lambda() {
      const keys = Array.from({ length: 1e5 }, (_, i) => "k" + i);
      const p = new Proxy(
        {},
        {
          ownKeys: () => keys,
          getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
        },
      );
      for (;;) Object.assign({}, p);
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
