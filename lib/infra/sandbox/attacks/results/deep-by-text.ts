import { attack } from "../attack.ts";

export default attack({
  what: "answers a text in the place of JSON that nests deeper than any reader goes",
  code: `
    async function lambda() {
      return {
        toJSON: () => (JSON.rawJSON ? JSON.parse("[".repeat(4000) + "]".repeat(4000)) : []),
      };
    }
  `,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
