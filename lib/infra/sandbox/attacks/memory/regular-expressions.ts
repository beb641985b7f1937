import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps regular expressions, with what V8 compiled of each",
  code: `
    async function lambda() {
      const all = [];
      for (let i = 0; ; i++) {
        const r = new RegExp("(?:" + "a?|b{1,50}|[c-z]+".repeat(200) + i + ")");
        r.test("abc");
        r.test("xyz");
        all.push(r);
      }
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
