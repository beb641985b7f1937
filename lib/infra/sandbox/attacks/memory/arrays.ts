import { attack, stopped } from "../attack.ts";

export default attack({
  what: "fills memory with arrays",
  code: `
    async function lambda() {
      const all = [];
      while (true) all.push(new Array(1000).fill(all.length));
    }
  `,
  expect: { outcomes: stopped },
});
