import { attack } from "../attack.ts";

export default attack({
  what: "leaves rejected promises behind by the hundred thousand",
  code: `
    async function lambda() {
      for (let i = 0; i < 2e5; i++) Promise.reject(new Error("nobody " + i));
      await null;
      return "done";
    }
  `,
  expect: { outcomes: ["answered", "function_error", "timeout", "out_of_memory"] },
});
