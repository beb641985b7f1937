import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps giant integers",
  code: `
    async function lambda() {
      const all = [];
      for (let i = 1n; ; i++) all.push((1n << 8000000n) + i);
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
