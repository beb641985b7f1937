import { attack } from "../attack.ts";

export default attack({
  what: "answers an array that says it is endless",
  code: `
    async function lambda() {
      return new Proxy([], { get: (t, k) => (k === "length" ? 2 ** 53 - 1 : 1) });
    }
  `,
  expect: { outcomes: ["function_error", "timeout", "out_of_memory"] },
});
