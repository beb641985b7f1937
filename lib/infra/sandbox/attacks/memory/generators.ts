import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps generators that rest in the middle",
  code: `
    async function lambda() {
      const all = [];
      function* rests(n) {
        const own = new Array(50).fill(n);
        yield own;
        yield own;
      }
      for (let i = 0; ; i++) {
        const g = rests(i);
        g.next();
        all.push(g);
      }
    }
  `,
  expect: { outcomes: stopped },
});
