import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps errors with long stacks",
  code: `
    async function lambda() {
      Error.stackTraceLimit = 1e4;
      const all = [];
      const deep = (n) => {
        if (n === 0) {
          const e = new Error("x".repeat(100));
          all.push(e);
          return e.stack.length;
        }
        return deep(n - 1) + 1;
      };
      while (true) deep(500);
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
