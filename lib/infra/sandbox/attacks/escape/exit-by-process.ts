import { attack } from "../attack.ts";

export default attack({
  what: "ends the runner by process.exit, abort and kill",
  code: `
    async function lambda() {
      const found = ["exit", "abort", "kill", "reallyExit", "_kill", "binding"].filter(
        (name) => name in process,
      );
      process.exit(1);
      return found;
    }
  `,
  expect: { outcomes: ["function_error"], error: "TypeError", words: "process.exit" },
});
