import { attack, stopped } from "../attack.ts";

export default attack({
  what: "fills Sets to the most that each may hold",
  code: `
    async function lambda() {
      const all = [];
      for (;;) {
        const s = new Set();
        all.push(s);
        for (let i = 0; i < 1e6; i++) s.add(i + 0.5);
      }
    }
  `,
  expect: { outcomes: stopped },
});
