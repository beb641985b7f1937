import { attack } from "../attack.ts";

export default attack({
  what: "throws an error of ten megabytes while the text loads, where nothing inside cuts it",
  code: `
    const e = new Error("m".repeat(1e7));
    e.stack = "Error\\n" + "    at x (lambda.js:1:1)\\n".repeat(4e5);
    throw e;
    async function lambda() {}
  `,
  expect: { outcomes: ["function_error"], error: "Error" },
});
