import { attack } from "../attack.ts";

export default attack({
  what: "copies four thousand million holes",
  code: `
    async function lambda() {
      const holes = [];
      holes.length = 2 ** 32 - 1;
      return holes.slice().reverse().length;
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error", "answered"] },
});
