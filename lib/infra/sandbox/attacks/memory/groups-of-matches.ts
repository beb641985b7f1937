import { attack, stopped } from "../attack.ts";

export default attack({
  what: "collects all matches of a long text",
  code: `
    async function lambda() {
      const all = [];
      for (;;) all.push([..."ab".repeat(5e5).matchAll(/(?<x>a)(?<y>b)/g)]);
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
