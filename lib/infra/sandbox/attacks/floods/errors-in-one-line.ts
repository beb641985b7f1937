import { attack } from "../attack.ts";

export default attack({
  what: "logs thousands of errors of the longest message in a single line",
  code: `
    async function lambda() {
      const error = new Error("\\u0001".repeat(8000));
      error.stack = "\\u0001".repeat(16000);
      for (let i = 0; i < 20; i++) console.log("all", Array.from({ length: 4000 }, () => error));
      return "done";
    }
  `,
  expect: { outcomes: ["answered"], result: "done" },
});
