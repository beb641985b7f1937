import { attack, stopped } from "../attack.ts";

export default attack({
  what: "splits a long text into millions of pieces",
  code: `
    async function lambda() {
      const all = [];
      for (;;) all.push(("a," + all.length).repeat(1e6).split(","));
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
