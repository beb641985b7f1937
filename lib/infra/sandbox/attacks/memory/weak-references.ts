import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps weak references, and weak maps of them",
  code: `
    async function lambda() {
      const all = [];
      const map = new WeakMap();
      for (;;) {
        const one = { n: all.length };
        all.push(one, new WeakRef(one));
        map.set(one, [one]);
      }
    }
  `,
  expect: { outcomes: stopped },
});
