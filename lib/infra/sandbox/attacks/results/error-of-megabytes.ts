import { attack } from "../attack.ts";

export default attack({
  what: "throws an error of megabytes",
  code: `
    async function lambda() {
      const e = new Error("m".repeat(3e6));
      e.name = "n".repeat(3e6);
      e.stack = "s\\n".repeat(2e6);
      throw e;
    }
  `,
  expect: { outcomes: ["function_error"] },
});
