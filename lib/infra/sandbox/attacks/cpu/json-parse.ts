import { attack } from "../attack.ts";

export default attack({
  what: "parses a giant JSON text, in one native call",
  code: `
    async function lambda() {
      const text = "[" + '{"a":[1,2,3]},'.repeat(2000000) + "1]";
      return JSON.parse(text).length;
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error", "answered"] },
});
