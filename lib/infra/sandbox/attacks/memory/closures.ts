import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps a chain of closures",
  code: `
    async function lambda() {
      let last = () => 0;
      for (let i = 0; ; i++) {
        const before = last;
        const own = [i, i, i, i, i, i, i, i];
        last = () => before() + own.length;
      }
    }
  `,
  expect: { outcomes: stopped },
});
